import * as z from 'zod/mini';
import { DailyRoot, ProofStep } from '../domain/trail/root';
import { STAFF_ROLES } from '../kernel/actor';
import { query } from '../kernel/contract';
import { ConsultationId, MedicineOrderId } from '../kernel/ids';
import { Instant } from '../kernel/time';

const everyone = ['visitor', 'patient', 'doctor', 'anybody', ...STAFF_ROLES] as const;
const Cursor = z.string().check(z.maxLength(200));
const Leaf = z.readonly(z.tuple([z.string(), z.int(), z.string(), z.string()]));

/** 谁看过: one look at a case by somebody else than the account that asked for it. */
export const LookView = z.object({
  at: Instant,
  /** `doctor`, or a 岗位 of the staff. */
  role: z.string(),
  /** Name of a doctor; staff are named by their 岗位. */
  name: z.string(),
  purpose: z.string(),
  /** Why a case was opened in an emergency, in the words of whoever opened it. */
  reason: z.optional(z.string()),
});
export type LookView = z.infer<typeof LookView>;

/** 谁看过我的问诊, newest first, 20 a page. */
export const listLooks = query({
  name: 'trail.listLooks',
  roles: ['patient', 'visitor'],
  input: z.strictObject({ consultationId: ConsultationId, cursor: z.optional(Cursor) }),
  output: z.object({ looks: z.array(LookView), nextCursor: z.optional(z.string()) }),
  rejections: ['consultation.not_found', 'list.cursor_invalid'],
});

/** My visits as far as 谁看过 needs them, newest first, 20 a page: for who has withdrawn the notice, too. */
export const listOwnChains = query({
  name: 'trail.listOwn',
  roles: ['patient', 'visitor'],
  input: z.strictObject({ cursor: z.optional(Cursor) }),
  output: z.object({
    visits: z.array(z.object({ id: ConsultationId, requestedAt: Instant, doctorName: z.string() })),
    nextCursor: z.optional(z.string()),
  }),
  rejections: ['list.cursor_invalid'],
});

/** 谁看过我的购药订单: medicine bought without a prescription belongs to no case, and has its own chain. */
export const listOrderLooks = query({
  name: 'trail.listOrderLooks',
  roles: ['patient', 'visitor'],
  input: z.strictObject({ orderId: MedicineOrderId, cursor: z.optional(Cursor) }),
  output: z.object({ looks: z.array(LookView), nextCursor: z.optional(z.string()) }),
  rejections: ['medicineOrder.not_found', 'list.cursor_invalid'],
});

/** 留痕凭据: how far the chain of a case has come, and how that hangs under a published root. The verifier reads it. */
export const Receipt = z.object({
  leaf: Leaf,
  at: Instant,
  /** The newest published day that covers this case; absent on its first day. */
  root: z.optional(
    z.object({ day: z.string(), tree: z.string(), hash: z.string(), leaf: Leaf, proof: z.array(ProofStep) }),
  ),
});
export type Receipt = z.infer<typeof Receipt>;

/** A receipt for a case of one's own. */
export const getReceipt = query({
  name: 'trail.receipt',
  roles: ['patient', 'visitor', 'doctor'],
  input: z.strictObject({ consultationId: ConsultationId }),
  output: Receipt,
  rejections: ['consultation.not_found', 'trail.empty'],
});

/** 公示的日根, newest first, 20 a page: for anybody to keep. */
export const listRoots = query({
  name: 'trail.listRoots',
  roles: everyone,
  input: z.strictObject({ cursor: z.optional(Cursor) }),
  output: z.object({ roots: z.array(DailyRoot), nextCursor: z.optional(z.string()) }),
  rejections: ['list.cursor_invalid'],
});

/** One entry as an auditor sees it: who did what when to which id, never content. */
export const TrailEntry = z.object({
  id: z.string(),
  at: Instant,
  role: z.string(),
  actorId: z.string(),
  action: z.string(),
  outcome: z.string(),
  target: z.optional(z.string()),
  requestId: z.string(),
  chainId: z.string(),
  n: z.int(),
  hash: z.string(),
  events: z.array(z.string()),
});
export type TrailEntry = z.infer<typeof TrailEntry>;

/** 审计查询: newest first, 20 a page; by actor (`doctor:<id>`), by action, or by chain; all of them in a span of time. */
export const listTrail = query({
  name: 'trail.list',
  roles: ['auditor', 'security_admin'],
  input: z.strictObject({
    filter: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('all') }),
      z.strictObject({ kind: z.literal('actor'), by: z.string().check(z.regex(/^[a-z_]+:[\w.-]{1,64}$/)) }),
      z.strictObject({
        kind: z.literal('action'),
        action: z.string().check(z.regex(/^[a-zA-Z]+\.[\w./]{1,60}$/)),
      }),
      z.strictObject({ kind: z.literal('chain'), chainId: z.string().check(z.regex(/^[\w.:-]{1,80}$/)) }),
    ]),
    from: z.optional(Instant),
    until: z.optional(Instant),
    cursor: z.optional(Cursor),
  }),
  output: z.object({ entries: z.array(TrailEntry), nextCursor: z.optional(z.string()) }),
  rejections: ['list.cursor_invalid'],
});
