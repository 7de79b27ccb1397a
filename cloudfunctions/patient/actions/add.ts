import { addPatient } from '@shared/contracts/patient';
import { addPatient as decide } from '@shared/domain/patient/add';
import { PatientId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { personsToDecide } from '../../_runtime/persons/persons';
import { patientView } from '../present';

export const addAction = implementCommand(addPatient, async ({ input, actor, now, newId, tx, db }) => {
  const persons = await personsToDecide(tx, db, actor.id);
  const decision = decide(input, { id: newId(PatientId), accountId: actor.id, persons, now });
  if (!decision.ok) return decision;
  tx.patients.insert(decision.value);
  return ok(patientView(decision.value));
});
