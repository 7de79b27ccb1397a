import { removePatient } from '@shared/contracts/patient';
import { removePatient as decide } from '@shared/domain/patient/change';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { stageOwnNumber } from '../../_runtime/persons/ownNumber';
import { openCasesOf, personsToDecide } from '../../_runtime/persons/persons';
import { stageWithoutAsker } from '../../_runtime/persons/withoutAsker';

export const removeAction = implementCommand(removePatient, async ({ input, actor, now, newId, tx, db }) => {
  const patient = await tx.patients.find(input.patientId);
  const persons = await personsToDecide(tx, db, actor.id);
  const openCases = await openCasesOf(db, input.patientId);
  const decision = decide({ accountId: actor.id, patient, openCases });
  if (!decision.ok) return decision;
  tx.patients.replace(decision.value);
  stageOwnNumber(tx, patient!, decision.value);
  stageWithoutAsker(patient!, decision.value, persons, { tx, now, newId });
  return ok({ patientId: decision.value.id });
});
