import type { Consultation } from '@shared/domain/consultation/consultation';
import { ConsultationState } from '@shared/domain/consultation/consultation';
import type { PatientId } from '@shared/kernel/ids';
import type { Db } from '../_runtime/tx';

/** More than anybody has; who has more is helped by a person. */
const MOST = 1000;

/** Every case of a person, whatever has become of it. */
export async function casesOf(db: Db, patientId: PatientId): Promise<Consultation[]> {
  const where = { patientId, state: { in: ConsultationState.options } };
  const cases = await db.consultations.list({ where, limit: MOST });
  if (cases.length === MOST) throw new Error('one person has more cases than can be weighed at once');
  return cases;
}

/** What was ordered for these cases. */
export const paymentsOf = (db: Db, cases: readonly Consultation[]) =>
  db.payments.findAll(cases.map(({ paymentId }) => paymentId));
