import { voidPrescription } from '@shared/contracts/prescription';
import { voidIt } from '@shared/domain/prescription/issue';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { stagePrescription } from '../handIn';
import { ownOfDoctor } from '../own';

export const voidAction = implementCommand(voidPrescription, async ({ input, actor, now, tx }) => {
  const found = await ownOfDoctor(tx, input.prescriptionId, actor);
  if (!found.ok) return found;
  const decision = voidIt(found.value.prescription, input.reason, now);
  if (!decision.ok) return decision;
  stagePrescription(tx, found.value.consultation, decision.value);
  return ok({ prescriptionId: decision.value.id, state: decision.value.state });
});
