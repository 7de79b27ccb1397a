import { correctPatient } from '@shared/contracts/patient';
import { correctPatient as decide } from '@shared/domain/patient/change';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { openCasesOf, personsToDecide } from '../persons';
import { patientView } from '../present';

export const correctAction = implementCommand(correctPatient, async ({ input, actor, now, tx, db }) => {
  const patient = await tx.patients.find(input.patientId);
  const persons = await personsToDecide(tx, db, actor.id);
  const openCases = await openCasesOf(db, input.patientId);
  const decision = decide(input.details, { accountId: actor.id, patient, openCases, persons, now });
  if (!decision.ok) return decision;
  tx.patients.replace(decision.value);
  return ok(patientView(decision.value));
});
