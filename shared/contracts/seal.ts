import * as z from 'zod/mini';
import { SealSide } from '../domain/seal/seal';
import { command, query } from '../kernel/contract';
import { ConsultationId } from '../kernel/ids';
import { Instant } from '../kernel/time';

/** 封存 of a visit, as both sides see it. */
export const SealView = z.object({
  state: z.enum(['none', 'asked', 'sealed']),
  askedBy: z.optional(SealSide),
  askedAt: z.optional(Instant),
  sealedAt: z.optional(Instant),
  sha256: z.optional(z.string()),
  /** Computed anew: what was sealed, and what stands in the database today, still have this hash. */
  holds: z.optional(z.boolean()),
});
export type SealView = z.infer<typeof SealView>;

/** 封存病历: the first side asks, the other one confirms. */
export const sealRecord = command({
  name: 'record.seal',
  roles: ['patient', 'quality'],
  input: z.strictObject({ consultationId: ConsultationId }),
  output: SealView,
  rejections: ['consultation.not_found', 'record.not_signed', 'seal.waiting', 'seal.sealed'],
});

/** How the sealing of a visit stands, and whether it holds. */
export const getSeal = query({
  name: 'record.getSeal',
  roles: ['patient', 'doctor', 'quality', 'auditor'],
  input: z.strictObject({ consultationId: ConsultationId }),
  output: SealView,
  rejections: ['consultation.not_found'],
});

/** Visits whose sealing was asked for or done, newest first, 20 a page. */
export const listSeals = query({
  name: 'record.listSeals',
  roles: ['quality', 'auditor'],
  input: z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(200))) }),
  output: z.object({
    seals: z.array(
      z.object({
        consultationId: ConsultationId,
        askedBy: SealSide,
        askedAt: Instant,
        sealedAt: z.optional(Instant),
      }),
    ),
    nextCursor: z.optional(z.string()),
  }),
  rejections: ['list.cursor_invalid'],
});
