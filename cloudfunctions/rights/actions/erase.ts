import { erasePerson } from '@shared/contracts/rights';
import { mayErase } from '@shared/domain/patient/policy';
import { erase } from '@shared/domain/rights/erase';
import { ok } from '@shared/kernel/result';
import { asPatient } from '../../_runtime/asPatient';
import { implementCommand } from '../../_runtime/implement';
import { stagePerson } from '../../_runtime/persons/consentMoves';
import { stageOwnNumber } from '../../_runtime/persons/ownNumber';
import { personsToDecide } from '../../_runtime/persons/persons';
import { stageWithoutAsker } from '../../_runtime/persons/withoutAsker';
import { keptOf, NOTHING, paymentsOf } from '../casesOf';

export const eraseAction = implementCommand(erasePerson, async ({ input, actor, db, now, newId, tx }) => {
  const { id: accountId } = asPatient(actor);
  // Read in the snapshot: a new order writes the person's row, so one of the two runs again.
  const patient = await tx.patients.find(input.patientId);
  const isOwn = mayErase(patient, accountId);
  const kept = isOwn ? await keptOf({ id: input.patientId, accountId }, db) : NOTHING;
  const payments = await paymentsOf(db, kept.cases, kept.orders);
  const decision = erase({ accountId, patient, ...kept, payments, now });
  if (!decision.ok) return decision;
  const erased = decision.value.patient;
  stagePerson(patient, erased, { tx, now, newId });
  // Only who was 本人 under it gives the number free: for a father it may be his own, in an account of his own.
  stageOwnNumber(tx, patient!, erased);
  if (!patient!.removed) {
    const persons = await personsToDecide(tx, db, accountId);
    stageWithoutAsker(patient!, erased, persons, { tx, now, newId });
  }
  tx.emit(decision.value.event);
  return ok(decision.value.erasure);
});
