import { reviewErasure } from '@shared/contracts/rights';
import { mayErase } from '@shared/domain/patient/policy';
import { weighErasure } from '@shared/domain/rights/erase';
import { asPatient } from '../../_runtime/asPatient';
import { implementQuery } from '../../_runtime/implement';
import { casesOf, ordersOf, paymentsOf } from '../casesOf';

export const reviewErasureAction = implementQuery(reviewErasure, async ({ input, actor, db, now }) => {
  const { id: accountId } = asPatient(actor);
  const patient = await db.patients.find(input.patientId);
  const isOwn = mayErase(patient, accountId);
  const cases = isOwn ? await casesOf(db, input.patientId) : [];
  const orders = isOwn ? await ordersOf(db, accountId, input.patientId) : [];
  const payments = await paymentsOf(db, cases, orders);
  return weighErasure({ accountId, patient, cases, payments, orders, now });
});
