import { removePatient } from '@shared/contracts/patient';
import { removePatient as decide } from '@shared/domain/patient/change';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { stagePerson } from '../../_runtime/persons/consentMoves';
import { stageOwnNumber } from '../../_runtime/persons/ownNumber';
import { openCasesOf, personsToDecide } from '../../_runtime/persons/persons';
import { stageWithoutAsker } from '../../_runtime/persons/withoutAsker';

export const removeAction = implementCommand(removePatient, async ({ input, actor, now, newId, tx, db }) => {
  const patient = await tx.patients.find(input.patientId);
  const persons = await personsToDecide(tx, db, actor.id);
  const openCases = await openCasesOf(db, input.patientId);
  const decision = decide({ accountId: actor.id, patient, openCases, now });
  if (!decision.ok) return decision;
  stagePerson(patient, decision.value, { tx, now, newId });
  tx.emit({ type: 'patient.consent_changed', patientId: decision.value.id });
  stageOwnNumber(tx, patient!, decision.value);
  stageWithoutAsker(patient!, decision.value, persons, { tx, now, newId });
  return ok({ patientId: decision.value.id });
});
