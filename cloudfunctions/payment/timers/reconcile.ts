import { closed, isUnpaid, postponed, settled } from '@shared/domain/payment/order';
import { owedParts } from '@shared/domain/payment/parts';
import { refundNo, type Payment } from '@shared/domain/payment/payment';
import { refundSettled } from '@shared/domain/payment/refund';
import type { SystemTools } from '../../_runtime/effect';
import { faultOf } from '../../_runtime/log';
import { ProviderUnavailable, type PaymentProvider } from '../../_runtime/ports/payment';
import type { Timer } from '../../_runtime/serve';
import { untilNothingIsDue } from '../../_runtime/untilNothingIsDue';
import { closeOrSettle } from '../closeOrSettle';
import { refundOf } from '../refundOf';
import { settleParts } from '../settleParts';
import { change, isPaid } from '../stage';

/** Before the next run begins; each payment waits for an answer of the provider, so some are looked at at once. */
const RUN = { forMs: 40_000, atOnce: 10 };

async function lookAtOrder(payment: Payment, provider: PaymentProvider, tools: SystemTools): Promise<void> {
  if (tools.now >= payment.payBy) return void (await closeOrSettle(payment, provider, tools));
  if (payment.state === 'created') return void (await change(tools, payment.id, postponed));
  const order = await provider.queryOrder(payment.id);
  const paid = isPaid(payment, order);
  await change(tools, payment.id, (it, now) => {
    if (paid) return settled(it, order, now);
    return order.state === 'CLOSED' ? closed(it) : postponed(it, now);
  });
}

async function lookAtRefund(payment: Payment, provider: PaymentProvider, tools: SystemTools): Promise<void> {
  if (owedParts(payment).length > 0) return settleParts(payment, provider, tools);
  const known = await provider.queryRefund(refundNo(payment.id));
  const refund = known ?? (await provider.refund(refundOf(payment, tools.runtime.ports.notifyUrl)));
  await change(tools, payment.id, (it, now) => refundSettled(it, refund, now));
}

/** Asks WeChat Pay what became of whatever has been open too long: notifications get lost, apps are closed. */
export const reconcile: Timer = {
  name: 'reconcile',
  trigger: 'reconcile',
  async run(tools) {
    const listDue = (limit: number) =>
      tools.db.payments.list({
        where: { lookAt: { lte: tools.now } },
        orderBy: [['lookAt', 'asc']],
        limit,
      });
    let isAway = false;
    const look = async (payment: Payment) => {
      // While the provider is away everything is kept as it is.
      if (isAway) return;
      const provider = await tools.runtime.ports.payment();
      try {
        await (isUnpaid(payment) ? lookAtOrder : lookAtRefund)(payment, provider, tools);
      } catch (error) {
        const isOutage = error instanceof ProviderUnavailable;
        tools.runtime.log({
          level: isOutage ? 'warn' : 'error',
          event: 'reconcile.failed',
          fault: faultOf(error),
        });
        isAway ||= isOutage;
        if (!isOutage) await change(tools, payment.id, postponed);
      }
    };
    await untilNothingIsDue('reconcile', listDue, look, tools, RUN);
  },
};
