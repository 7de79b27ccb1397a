import type { PaymentChange } from '@shared/domain/payment/change';
import { agrees } from '@shared/domain/payment/order';
import type { Payment } from '@shared/domain/payment/payment';
import type { PaymentId } from '@shared/kernel/ids';
import type { ProviderOrder } from '../_runtime/ports/payment';
import type { SystemTools } from '../_runtime/effect';
import type { Tx } from '../_runtime/tx';

/** The provider tells of money that is not this payment's. A person must look; nothing is changed. */
export class OrderMismatch extends Error {
  override readonly name = 'OrderMismatch';
}

/** True when the order has been paid; throws when what was paid is not what was ordered. */
export function isPaid(payment: Payment, order: ProviderOrder): boolean {
  if (order.state !== 'SUCCESS') return false;
  if (!agrees(payment, order)) throw new OrderMismatch(payment.id);
  return true;
}

/** Stages a decision with its events, and yields the payment as it is then. */
export function stage(tx: Tx, payment: Payment, change: PaymentChange): Payment {
  if (!change) return payment;
  tx.payments.replace(change.payment);
  for (const event of change.events) tx.emit(event);
  // An event reaches the open app through its effects; a change without one is told here.
  if (change.events.length === 0 && change.payment.state !== payment.state)
    tx.signal(payment.accountId, payment.consultationId ?? 'medicine');
  return change.payment;
}

/** Decides over the payment as it is now, in one transaction. */
export async function change(
  tools: SystemTools,
  id: PaymentId,
  decide: (payment: Payment, now: number) => PaymentChange,
): Promise<Payment> {
  let payment: Payment | undefined;
  await tools.step(id, async ({ tx, now }) => {
    const found = await tx.payments.find(id);
    if (!found) throw new Error('an event names a payment that is not there');
    payment = stage(tx, found, decide(found, now));
  });
  return payment!;
}
