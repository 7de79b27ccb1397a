import { correctPrescription } from '@shared/contracts/prescription';
import { correct } from '@shared/domain/prescription/issue';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { factsOf, isPharmacistThere, stagePrescription } from '../handIn';
import { ownOfDoctor } from '../own';

export const correctAction = implementCommand(correctPrescription, async (context) => {
  const { input, actor, now, db, tx } = context;
  const found = await ownOfDoctor(tx, input.prescriptionId, actor);
  if (!found.ok) return found;
  const { prescription, consultation } = found.value;
  const facts = await factsOf(consultation, input.draft, db, now);
  if (!facts.ok) return facts;
  const decision = correct(prescription, consultation, input.draft, { id: prescription.id, ...facts.value });
  if (!decision.ok) return decision;
  stagePrescription(tx, consultation, decision.value);
  return ok({
    prescriptionId: prescription.id,
    state: decision.value.state,
    isPharmacistThere: await isPharmacistThere(db, now),
  });
});
