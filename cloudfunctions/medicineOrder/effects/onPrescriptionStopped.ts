import { stopped } from '@shared/domain/medicineOrder/cancel';
import { effect } from '../../_runtime/effect';
import { putPacksBack } from '../putBack';
import { endOrder, withCase } from '../stage';

/** 作废 of a prescription by which somebody has ordered: packs and money go back, at whatever step the desk is. */
export const onPrescriptionStopped = effect(
  'medicineOrder.onPrescriptionStopped',
  ['prescription.stopped'],
  async ({ orderId, consultationId }, { step }) => {
    await step(consultationId, async ({ tx, now }) => {
      const found = await withCase(tx, orderId);
      const order = found.ok && stopped(found.value.order, now);
      if (!order) return;
      await putPacksBack(tx, found.value.order, now);
      await endOrder(tx, { ...found.value, order }, '医生已作废处方', now);
    });
  },
);
