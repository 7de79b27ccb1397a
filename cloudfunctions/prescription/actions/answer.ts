import { answerPharmacist } from '@shared/contracts/prescription';
import { answer } from '@shared/domain/prescription/examine';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { stagePrescription } from '../handIn';
import { ownOfDoctor } from '../own';

export const answerAction = implementCommand(answerPharmacist, async ({ input, actor, now, tx }) => {
  const found = await ownOfDoctor(tx, input.prescriptionId, actor);
  if (!found.ok) return found;
  const decision = answer(found.value.prescription, input.words, now);
  if (!decision.ok) return decision;
  stagePrescription(tx, found.value.consultation, decision.value);
  return ok({ prescriptionId: decision.value.id });
});
