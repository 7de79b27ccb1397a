import { CONSENT_TAKEN_BACK, lapse } from '@shared/domain/medicineOrder/cancel';
import { paid, paidOtc } from '@shared/domain/medicineOrder/pay';
import { effect } from '../../_runtime/effect';
import { consentMissingFor } from '../own';
import { endOrder, giveBackMoney, stageOrder, withCase } from '../stage';

/**
 * The money for medicine has come: the order is paid and its prescription, where it needs one, used, in one transaction. Where the prescription
 * does not hold any more, the person has taken back their consent, or the order is over, all of it goes back. An order that is not there yet is waited for: the
 * event stays until it can be delivered.
 */
export const onMedicinePaymentPaid = effect(
  'medicineOrder.onPaymentPaid',
  ['payment.paid'],
  async ({ consultationId, orderId }, { step }) => {
    if (orderId === undefined) return;
    await step(consultationId ?? orderId, async ({ tx, now }) => {
      const found = await withCase(tx, orderId);
      if (!found.ok) throw new Error('money has come for an order that is not there');
      const { order, consultation } = found.value;
      if (order.state === 'cancelled') return giveBackMoney(tx, order, '订单已取消', now);
      if (order.state !== 'awaiting_payment') return;
      if ((await consentMissingFor(tx, order.patientId, now)) !== undefined) {
        const stopped = lapse(order, now, CONSENT_TAKEN_BACK);
        if (stopped) await endOrder(tx, { order: stopped, consultation }, '就诊人授权已撤回', now);
        return;
      }
      const { prescriptionId } = order;
      if (prescriptionId === undefined || consultationId === undefined) {
        const next = paidOtc(order, now);
        if (next) stageOrder(tx, consultation, next);
        return;
      }
      const prescription = await tx.prescriptions.find(prescriptionId);
      const decision = prescription && paid(order, prescription, now);
      if (decision) {
        tx.prescriptions.replace(decision.prescription);
        tx.emit({ type: 'medicineOrder.paid', orderId, prescriptionId, consultationId });
        return stageOrder(tx, consultation, decision.order);
      }
      const over = lapse(order, now);
      if (over) await endOrder(tx, { order: over, consultation }, '处方已失效', now);
    });
  },
);
