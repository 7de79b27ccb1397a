import { removePatient } from '@shared/contracts/patient';
import { removePatient as decide } from '@shared/domain/patient/change';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { openCasesOf } from '../persons';

export const removeAction = implementCommand(removePatient, async ({ input, actor, tx, db }) => {
  const patient = await tx.patients.find(input.patientId);
  const openCases = await openCasesOf(db, input.patientId);
  const decision = decide({ accountId: actor.id, patient, openCases });
  if (!decision.ok) return decision;
  tx.patients.replace(decision.value);
  return ok({ patientId: decision.value.id });
});
