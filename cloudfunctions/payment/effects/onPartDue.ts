import { effect } from '../../_runtime/effect';
import { faultOf } from '../../_runtime/log';
import { ProviderRefused } from '../../_runtime/ports/payment';
import { settleParts } from '../settleParts';

/** Part of a payment is owed: WeChat Pay is asked to give it back. */
export const onPartDue = effect('payment.onPartDue', ['payment.part_due'], async ({ paymentId }, tools) => {
  const payment = await tools.db.payments.find(paymentId);
  if (!payment) throw new Error('an event names a payment that is not there');
  try {
    await settleParts(payment, await tools.runtime.ports.payment(), tools);
  } catch (error) {
    if (!(error instanceof ProviderRefused)) throw error;
    // As with whole refunds: the reconciling timer asks ever less often.
    tools.runtime.log({ level: 'error', event: 'refund.refused', fault: faultOf(error) });
  }
});
