import { answerPharmacist } from '@shared/contracts/prescription';
import { answer } from '@shared/domain/prescription/examine';
import { ok } from '@shared/kernel/result';
import { treatsHere } from '../../_runtime/fitness';
import { implementCommand } from '../../_runtime/implement';
import { stagePrescription } from '../handIn';
import { ownOfDoctor } from '../own';

export const answerAction = implementCommand(answerPharmacist, async (context) => {
  const { input, actor, now, tx } = context;
  const found = await ownOfDoctor(tx, input.prescriptionId, actor);
  if (!found.ok) return found;
  const fit = await treatsHere(found.value.consultation, context);
  if (!fit.ok) return fit;
  const decision = answer(found.value.prescription, input.words, now);
  if (!decision.ok) return decision;
  stagePrescription(tx, found.value.consultation, decision.value);
  return ok({ prescriptionId: decision.value.id });
});
