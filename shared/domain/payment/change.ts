import type { DomainEvent } from '../audit/audit';
import { HOUR_MS, MINUTE_MS } from '../../kernel/time';
import { paymentLifecycle } from './lifecycle';
import type { Payment } from './payment';

/** What a decision makes of a payment; undefined where nothing changes, so that repeating it is harmless. */
export type PaymentChange =
  { readonly payment: Payment; readonly events: readonly DomainEvent[] } | undefined;

type PaymentMove = Parameters<typeof paymentLifecycle.next>[1];

/** The payment one step along its lifecycle, nothing left to look at; undefined when the lifecycle has no such step. */
export function moved(payment: Payment, move: PaymentMove): Payment | undefined {
  const next = paymentLifecycle.next(payment.state, move);
  if (!next.ok) return undefined;
  const { lookAt: _, ...rest } = payment;
  return { ...rest, state: next.value };
}

/** When to look again at what has been open since an instant: ever less often, each minute at first, hourly at last. */
export const lookAgainAt = (since: number, now: number): number =>
  now + Math.min(HOUR_MS, Math.max(MINUTE_MS, now - since));
