import * as z from 'zod/mini';
import { command, query } from '../kernel/contract';
import { PatientId } from '../kernel/ids';
import { Instant } from '../kernel/time';

const Erasure = z.object({
  /** `erased`: nothing is left. `restricted`: law keeps the records, and nobody of the staff opens them any more. */
  outcome: z.enum(['erased', 'restricted']),
  keptCases: z.int(),
  /** Records of medicine that was handed out. */
  keptOrders: z.int(),
  /** Until when at the longest law keeps them. */
  keptUntil: z.optional(Instant),
});

const refusals = [
  'patient.not_found',
  'patient.case_open',
  'patient.order_open',
  'payment.in_flight',
] as const;

/** 删除前: what would go at once and what law makes us keep, before anything is done. */
export const reviewErasure = query({
  name: 'rights.reviewErasure',
  roles: ['patient', 'visitor'],
  input: z.strictObject({ patientId: PatientId }),
  output: Erasure,
  rejections: refusals,
});

/** 删除一位就诊人的信息. There is no way back. */
export const erasePerson = command({
  name: 'rights.erase',
  roles: ['patient', 'visitor'],
  input: z.strictObject({ patientId: PatientId }),
  output: Erasure,
  rejections: refusals,
});

/**
 * 查阅与复制: everything this hospital knows about the persons of this account, in parts. Each part carries the SHA-256 of
 * its canonical JSON; messages carry their salts, so that the verifier can check the texts against the chain.
 */
export const exportMine = command({
  name: 'rights.export',
  roles: ['patient', 'visitor'],
  input: z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(200))) }),
  output: z.object({
    format: z.literal('wenzhen-personal-1'),
    exportedAt: Instant,
    part: z.object({
      /** In the first part alone. */
      account: z.optional(z.record(z.string(), z.unknown())),
      persons: z.optional(z.array(z.record(z.string(), z.unknown()))),
      /** 分诊, 购药, 用药计划, 授权, 申请. */
      others: z.optional(z.record(z.string(), z.array(z.record(z.string(), z.unknown())))),
      cases: z.array(z.record(z.string(), z.unknown())),
    }),
    sha256: z.string(),
    nextCursor: z.optional(z.string()),
  }),
  rejections: ['list.cursor_invalid'],
});
