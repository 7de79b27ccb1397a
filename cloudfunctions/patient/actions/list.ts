import { listPatients } from '@shared/contracts/patient';
import { ok } from '@shared/kernel/result';
import { asPatient } from '../../_runtime/asPatient';
import { implementQuery } from '../../_runtime/implement';
import { personsOf } from '../../_runtime/persons/persons';
import { patientView } from '../present';

export const listAction = implementQuery(listPatients, async ({ actor, db }) => {
  const patients = await personsOf(db, asPatient(actor).id);
  return ok({ patients: patients.map(patientView) });
});
