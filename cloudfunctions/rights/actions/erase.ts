import { erasePerson } from '@shared/contracts/rights';
import { erase } from '@shared/domain/rights/erase';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { casesOf, paymentsOf } from '../casesOf';

export const eraseAction = implementCommand(erasePerson, async ({ input, actor, db, now, tx }) => {
  // Read in the snapshot: a new order writes the person's row, so one of the two runs again.
  const patient = await tx.patients.find(input.patientId);
  const cases = patient?.accountId === actor.id ? await casesOf(db, input.patientId) : [];
  const payments = await paymentsOf(db, cases);
  const decision = erase({ accountId: actor.id, patient, cases, payments, now });
  if (!decision.ok) return decision;
  tx.patients.replace(decision.value.patient);
  if (patient?.idDigest !== undefined) tx.ownNumbers.remove(patient.idDigest);
  tx.emit(decision.value.event);
  return ok(decision.value.erasure);
});
