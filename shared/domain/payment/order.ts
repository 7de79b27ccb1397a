import { paymentLifecycle } from './lifecycle';
import { lookAgainAt, moved, type PaymentChange } from './change';
import type { Payment } from './payment';

/** What a provider knows of an order. */
export type OrderFacts = {
  readonly outTradeNo: string;
  readonly transactionId?: string;
  readonly feeFen?: number;
  readonly openid?: string;
  readonly paidAt?: number;
};

/** True when the money that a provider tells of is this payment's: its order, its whole fee, its payer. */
export const agrees = (payment: Payment, order: OrderFacts): boolean =>
  order.outTradeNo === payment.id &&
  order.feeFen === payment.feeFen &&
  order.openid === payment.openid &&
  order.transactionId !== undefined;

/** True until the money has come or the order has been closed. */
export const isUnpaid = ({ state }: Payment): boolean => state === 'created' || state === 'awaiting';

/** Why a payment cannot be prepared; undefined when it can. */
export function whyNotPayable(
  payment: Payment,
  now: number,
): 'payment.already_paid' | 'payment.closed' | undefined {
  if (payment.state === 'closed') return 'payment.closed';
  if (!isUnpaid(payment)) return 'payment.already_paid';
  return now >= payment.payBy ? 'payment.closed' : undefined;
}

/** The order stands at the provider: from now on money may come. */
export function prepared(payment: Payment, prepayId: string, now: number): PaymentChange {
  if (payment.state === 'awaiting' && payment.prepayId === prepayId) return undefined;
  const next = payment.state === 'awaiting' ? payment : moved(payment, 'prepare');
  if (!next || next.state !== 'awaiting') return undefined;
  const lookAt = Math.min(payment.payBy, lookAgainAt(now, now));
  return { payment: { ...next, prepayId, lookAt }, events: [] };
}

/** What an event says of a payment: its id, the case, and the order where it pays for one. */
export const namesOf = ({ id: paymentId, consultationId, orderId }: Payment) => ({
  paymentId,
  ...(consultationId !== undefined && { consultationId }),
  ...(orderId !== undefined && { orderId }),
});

/** The money has come, in time or late. Only the first news of it changes anything. */
export function settled(payment: Payment, order: OrderFacts, now: number): PaymentChange {
  const next = moved(payment, 'pay');
  if (!next || !agrees(payment, order) || order.transactionId === undefined) return undefined;
  return {
    payment: { ...next, transactionId: order.transactionId, paidAt: order.paidAt ?? now },
    events: [{ type: 'payment.paid', ...namesOf(payment) }],
  };
}

/** Nobody can pay any more: to be decided only after the provider has closed the order. */
export function closed(payment: Payment): PaymentChange {
  const next = moved(payment, 'close');
  return next && { payment: next, events: [{ type: 'payment.closed', ...namesOf(payment) }] };
}

/** Looks again later: an unpaid order at the latest when its time is over, a created one not before. */
export function postponed(payment: Payment, now: number): PaymentChange {
  if (paymentLifecycle.isFinal(payment.state) || payment.lookAt === undefined) return undefined;
  const isInTime = isUnpaid(payment) && now < payment.payBy;
  const later = lookAgainAt(payment.refundingSince ?? payment.createdAt, now);
  const inTime = payment.state === 'created' ? payment.payBy : Math.min(payment.payBy, later);
  return { payment: { ...payment, lookAt: isInTime ? inTime : later }, events: [] };
}
