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
  /** Since when the hospital has been late with its answer to the patient. */
  lateAt: z.optional(Instant),
  /** Until when the patient may answer the hospital. */
  lapsesAt: z.optional(Instant),
  sealedAt: z.optional(Instant),
  sha256: z.optional(z.string()),
  /** Computed anew: what was sealed, and what stands in the database today, still have this hash. */
  holds: z.optional(z.boolean()),
});
export type SealView = z.infer<typeof SealView>;

/** 封存病历: the first side asks, the other one confirms. `isAnswer`: where the request is gone, none is made. */
export const sealRecord = command({
  name: 'record.seal',
  roles: ['patient', 'quality'],
  input: z.strictObject({ consultationId: ConsultationId, isAnswer: z.optional(z.boolean()) }),
  output: SealView,
  rejections: [
    ...['consultation.not_found', 'seal.sealed', 'record.not_signed'],
    ...['seal.not_asked', 'seal.waiting'],
  ],
});

/** 撤回封存申请: by the side that has asked, until the other one has confirmed. */
export const withdrawSealRequest = command({
  name: 'record.withdrawSeal',
  roles: ['patient', 'quality'],
  input: z.strictObject({ consultationId: ConsultationId }),
  output: SealView,
  rejections: ['consultation.not_found', 'seal.sealed', 'seal.not_asked', 'seal.of_other_side'],
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
        lateAt: z.optional(Instant),
        lapsesAt: z.optional(Instant),
        sealedAt: z.optional(Instant),
      }),
    ),
    /** How many patients have waited too long for an answer. */
    late: z.int(),
    nextCursor: z.optional(z.string()),
  }),
  rejections: ['list.cursor_invalid'],
});
