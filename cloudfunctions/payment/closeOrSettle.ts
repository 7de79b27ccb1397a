import { closed, isUnpaid, settled } from '@shared/domain/payment/order';
import type { Payment } from '@shared/domain/payment/payment';
import type { SystemTools } from '../_runtime/effect';
import { ProviderUnavailable, type PaymentProvider } from '../_runtime/ports/payment';
import { change, isPaid } from './stage';

/**
 * Ends an unpaid order. The provider's side is closed first, so that no money can come for a payment that we call
 * closed; when it turns out to have come already, it is booked.
 */
export async function closeOrSettle(
  payment: Payment,
  provider: PaymentProvider,
  tools: SystemTools,
): Promise<Payment> {
  if (!isUnpaid(payment)) return payment;
  const order = await provider.queryOrder(payment.id);
  if (isPaid(payment, order)) return change(tools, payment.id, (it, now) => settled(it, order, now));
  const isOver = order.state === 'CLOSED' || order.state === 'NOT_FOUND';
  if (!isOver && (await provider.closeOrder(payment.id)) === 'already_paid') {
    const paid = await provider.queryOrder(payment.id);
    if (!isPaid(payment, paid)) throw new ProviderUnavailable('the provider contradicts itself');
    return change(tools, payment.id, (it, now) => settled(it, paid, now));
  }
  return change(tools, payment.id, closed);
}
