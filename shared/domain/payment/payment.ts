import * as z from 'zod/mini';
import { AccountId, ConsultationId, MedicineOrderId, PaymentId } from '../../kernel/ids';
import { Fen } from '../../kernel/money';
import { Instant } from '../../kernel/time';

/** 支付状态; see `lifecycle.ts`. */
export const PaymentState = z.enum([
  'created',
  'awaiting',
  'paid',
  'closed',
  'refunding',
  'refunded',
  'refund_failed',
]);
export type PaymentState = z.infer<typeof PaymentState>;

/** 部分退款: money of one payment that goes back under a number of its own. `failed` waits for a person of the hospital. */
export const RefundPart = z.object({
  no: z.string(),
  fen: Fen,
  reason: z.string(),
  state: z.enum(['owed', 'refunded', 'failed']),
  at: Instant,
  refundedAt: z.optional(Instant),
});
export type RefundPart = z.infer<typeof RefundPart>;

/** 支付单 as stored. Its id is WeChat Pay's `out_trade_no`, its refund's is `<id>R`. */
export const Payment = z.object({
  id: PaymentId,
  /** The case it belongs to, and whose trail it stands in; absent for an order outside any case. */
  consultationId: z.optional(ConsultationId),
  /** What it pays for; absent: the consultation itself. */
  orderId: z.optional(MedicineOrderId),
  accountId: AccountId,
  openid: z.string(),
  feeFen: Fen,
  description: z.string(),
  state: PaymentState,
  prepayId: z.optional(z.string()),
  transactionId: z.optional(z.string()),
  refundReason: z.optional(z.string()),
  refundingSince: z.optional(Instant),
  createdAt: Instant,
  /** Orders not paid by then are closed, at WeChat first. */
  payBy: Instant,
  paidAt: z.optional(Instant),
  refundedAt: z.optional(Instant),
  /** What of it is to go back or has gone, part by part; of a consultation's fee nothing but the whole ever does. */
  parts: z.optional(z.array(RefundPart)),
  /** When the reconciling timer must look at it again; absent when nothing is open. */
  lookAt: z.optional(Instant),
});
export type Payment = z.infer<typeof Payment>;

/** WeChat Pay's `out_refund_no` of a payment's one full refund. */
export const refundNo = (id: PaymentId): string => `${id}R`;
