import { voidPrescription } from '@shared/contracts/prescription';
import { isInHouse } from '@shared/domain/medicineOrder/late';
import { voidIt } from '@shared/domain/prescription/issue';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { stagePrescription } from '../handIn';
import { ownOfDoctor } from '../own';

export const voidAction = implementCommand(voidPrescription, async ({ input, actor, now, tx }) => {
  const found = await ownOfDoctor(tx, input.prescriptionId, actor);
  if (!found.ok) return found;
  const { orderId } = found.value.prescription;
  const order = orderId && (await tx.medicineOrders.find(orderId));
  // What was taken elsewhere has no order here, and is out of reach.
  const hasLeft = !order || !isInHouse(order);
  const decision = voidIt(found.value.prescription, { words: input.reason, hasLeft, now });
  if (!decision.ok) return decision;
  if (order)
    tx.emit({
      type: 'prescription.stopped',
      orderId: order.id,
      consultationId: decision.value.consultationId,
    });
  stagePrescription(tx, found.value.consultation, decision.value);
  return ok({ prescriptionId: decision.value.id, state: decision.value.state });
});
