import { lapse } from '@shared/domain/medicineOrder/cancel';
import { effect } from '../../_runtime/effect';
import { endOrder, withCase } from '../stage';

/** An order that nobody paid in time gives its packs back, and the prescription is free for another. */
export const onMedicinePaymentClosed = effect(
  'medicineOrder.onPaymentClosed',
  ['payment.closed'],
  async ({ consultationId, orderId }, { step }) => {
    if (orderId === undefined) return;
    await step(consultationId ?? orderId, async ({ tx, now }) => {
      const found = await withCase(tx, orderId);
      if (!found.ok) throw new Error('a payment was closed for an order that is not there');
      const order = lapse(found.value.order, now);
      if (order) await endOrder(tx, { ...found.value, order }, '未在时限内支付', now);
    });
  },
);
