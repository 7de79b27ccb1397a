import { lookAgainAt, moved, type PaymentChange } from './change';
import { namesOf } from './order';
import type { Payment } from './payment';

/** What a provider says of a refund. */
export type RefundFacts = {
  readonly state: 'PROCESSING' | 'SUCCESS' | 'CLOSED' | 'ABNORMAL';
  readonly refundedAt?: number;
};

/** The whole fee is to go back. Decided and stored before the provider is asked, so that it is asked with one number. */
export function refundStarted(payment: Payment, reason: string, now: number): PaymentChange {
  if (payment.state !== 'paid') return undefined;
  const next = moved(payment, 'refund');
  if (!next) return undefined;
  return {
    payment: { ...next, refundReason: reason, refundingSince: now, lookAt: lookAgainAt(now, now) },
    events: [],
  };
}

/** What the provider says of the refund: still going on, done, or stuck until a person of the hospital looks at it. */
export function refundSettled(payment: Payment, refund: RefundFacts, now: number): PaymentChange {
  if (refund.state === 'SUCCESS') return refunded(payment, refund.refundedAt ?? now);
  if (payment.state !== 'refunding') return undefined;
  if (refund.state === 'PROCESSING') {
    const lookAt = lookAgainAt(payment.refundingSince ?? now, now);
    return { payment: { ...payment, lookAt }, events: [] };
  }
  const failed = moved(payment, 'fail');
  return failed && { payment: failed, events: [] };
}

function refunded(payment: Payment, refundedAt: number): PaymentChange {
  const next = moved(payment, 'refunded');
  const { accountId } = payment;
  return (
    next && {
      payment: { ...next, refundedAt },
      events: [{ type: 'payment.refunded', ...namesOf(payment), accountId }],
    }
  );
}
