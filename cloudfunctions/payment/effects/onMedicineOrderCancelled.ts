import { isUnpaid } from '@shared/domain/payment/order';
import { effect } from '../../_runtime/effect';
import { closeOrSettle } from '../closeOrSettle';

/** An order for medicine is over: no money may come for it any more; what has come all the same goes back by itself. */
export const onMedicineOrderCancelled = effect(
  'payment.onMedicineOrderCancelled',
  ['medicineOrder.cancelled'],
  async ({ paymentId }, tools) => {
    const payment = await tools.db.payments.find(paymentId);
    if (!payment) throw new Error('an event names a payment that is not there');
    if (isUnpaid(payment)) await closeOrSettle(payment, await tools.runtime.ports.payment(), tools);
  },
);
