import { reviewErasure } from '@shared/contracts/rights';
import { mayErase } from '@shared/domain/patient/policy';
import { weighErasure } from '@shared/domain/rights/erase';
import { asPatient } from '../../_runtime/asPatient';
import { implementQuery } from '../../_runtime/implement';
import { keptOf, NOTHING, paymentsOf } from '../casesOf';

export const reviewErasureAction = implementQuery(reviewErasure, async ({ input, actor, db, now }) => {
  const { id: accountId } = asPatient(actor);
  const patient = await db.patients.find(input.patientId);
  const isOwn = mayErase(patient, accountId);
  const kept = isOwn ? await keptOf({ id: input.patientId, accountId }, db) : NOTHING;
  const payments = await paymentsOf(db, kept.cases, kept.orders);
  return weighErasure({ accountId, patient, ...kept, payments, now });
});
