import { confirmPayment } from '@shared/contracts/payment';
import { isUnpaid, settled } from '@shared/domain/payment/order';
import { ok, reject } from '@shared/kernel/result';
import { implementCall } from '../../_runtime/implement';
import { ProviderUnavailable } from '../../_runtime/ports/payment';
import { ownPayment } from '../ownPayment';
import { isPaid, stage } from '../stage';

export const confirmAction = implementCall(confirmPayment, {
  async before({ input, actor, tx }) {
    const own = await ownPayment(tx, actor.id, input);
    return own.ok ? ok(own.value.payment) : own;
  },
  // What is booked needs no question; a closed order may have been paid in the last moment.
  settled: (payment) =>
    isUnpaid(payment) || payment.state === 'closed' ? undefined : { state: payment.state },
  async call(payment, { ports }) {
    try {
      return ok(await (await ports.payment()).queryOrder(payment.id));
    } catch (error) {
      if (error instanceof ProviderUnavailable) return reject('payment.provider_unavailable');
      throw error;
    }
  },
  async after(_plan, order, { input, actor, now, tx }) {
    const own = await ownPayment(tx, actor.id, input);
    if (!own.ok) return own;
    const { payment } = own.value;
    const change = isPaid(payment, order) ? settled(payment, order, now) : undefined;
    return ok({ state: stage(tx, payment, change).state });
  },
});
