import { prepay } from '@shared/contracts/payment';
import { prepared, whyNotPayable } from '@shared/domain/payment/order';
import type { Payment } from '@shared/domain/payment/payment';
import { ok, reject } from '@shared/kernel/result';
import { implementCall } from '../../_runtime/implement';
import { ProviderRefused, ProviderUnavailable, type PaymentProvider } from '../../_runtime/ports/payment';
import { ownPayment } from '../ownPayment';

/** An order already at the provider lives as long as `payBy`, so its prepay id does too. */
async function prepayIdOf(payment: Payment, provider: PaymentProvider, notifyUrl: string): Promise<string> {
  if (payment.prepayId) return payment.prepayId;
  const { id: outTradeNo, description, feeFen, openid, payBy: expiresAt } = payment;
  const order = { outTradeNo, description, feeFen, openid, expiresAt, notifyUrl };
  return (await provider.createOrder(order)).prepayId;
}

export const prepayAction = implementCall(prepay, {
  async before({ input, actor, now, tx }) {
    const own = await ownPayment(tx, actor.id, input);
    if (!own.ok) return own;
    const { payment, isWaiting } = own.value;
    const refusal = whyNotPayable(payment, now);
    if (refusal) return reject(refusal);
    // Cancelled a moment ago: the order is about to be closed.
    return isWaiting ? ok(payment) : reject('payment.closed');
  },
  async call(payment, { ports }) {
    try {
      const provider = await ports.payment();
      const prepayId = await prepayIdOf(payment, provider, ports.notifyUrl);
      return ok({ prepayId, pay: provider.payParams(prepayId) });
    } catch (error) {
      if (error instanceof ProviderUnavailable) return reject('payment.provider_unavailable');
      if (!(error instanceof ProviderRefused)) throw error;
      if (error.code === 'ORDERPAID') return reject('payment.already_paid');
      if (error.code === 'ORDER_CLOSED') return reject('payment.closed');
      throw error;
    }
  },
  async after({ id }, { prepayId, pay }, { now, tx }) {
    // Whose it is cannot have changed since; whether it can be paid may have.
    const payment = await tx.payments.find(id);
    if (!payment) return reject('payment.closed');
    const refusal = whyNotPayable(payment, now);
    if (refusal) return reject(refusal);
    // Nobody is told: who pays sees the cashier, and nothing else looks different.
    const change = prepared(payment, prepayId, now);
    if (change) tx.payments.replace(change.payment);
    return ok({ pay, payBy: payment.payBy });
  },
});
