import * as z from 'zod/mini';
import { AccountId, ConsultationId, PaymentId } from '../../kernel/ids';
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

/** 支付单 as stored. Its id is WeChat Pay's `out_trade_no`, its refund's is `<id>R`. */
export const Payment = z.object({
  id: PaymentId,
  consultationId: ConsultationId,
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
  /** When the reconciling timer must look at it again; absent when nothing is open. */
  lookAt: z.optional(Instant),
});
export type Payment = z.infer<typeof Payment>;

/** WeChat Pay's `out_refund_no` of a payment's one full refund. */
export const refundNo = (id: PaymentId): string => `${id}R`;
