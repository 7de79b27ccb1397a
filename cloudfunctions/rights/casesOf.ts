import type { AdverseEvent } from '@shared/domain/adverseEvent/event';
import type { Consultation } from '@shared/domain/consultation/consultation';
import { ConsultationState } from '@shared/domain/consultation/consultation';
import type { MedicineOrder } from '@shared/domain/medicineOrder/order';
import type { Patient } from '@shared/domain/patient/patient';
import type { AccountId, PatientId } from '@shared/kernel/ids';
import { everyRowBy } from '../_runtime/everyRowBy';
import type { Db } from '../_runtime/tx';

/** More than anybody has; who has more is helped by a person. */
const MOST = 1000;

/** More than an account ever has, removed ones counted. */
const PERSONS = 500;

/** Every person of an account, removed ones too. */
export const personsOf = (db: Db, accountId: AccountId): Promise<Patient[]> =>
  db.patients.list({ where: { accountId, removed: { in: [true, false] } }, limit: PERSONS });

/** Every case of a person, whatever has become of it. */
async function casesOf(db: Db, patientId: PatientId): Promise<Consultation[]> {
  const where = { patientId, state: { in: ConsultationState.options } };
  const cases = await db.consultations.list({ where, limit: MOST });
  if (cases.length === MOST) throw new Error('one person has more cases than can be weighed at once');
  return cases;
}

/** Every 购药订单 of a person, read in its account's list. */
async function ordersOf(db: Db, accountId: AccountId, patientId: PatientId): Promise<MedicineOrder[]> {
  const orders = await everyRowBy(db.medicineOrders, { accountId }, 'createdAt');
  return orders.filter((it) => it.patientId === patientId);
}

/** Every 不良反应报告 of a person, read in its account's list. */
async function reportsOf(db: Db, accountId: AccountId, patientId: PatientId): Promise<AdverseEvent[]> {
  const reports = await everyRowBy(db.adverseEvents, { accountId }, 'at');
  return reports.filter((it) => it.patientId === patientId);
}

/** Everything of a person that law may keep. */
export async function keptOf({ id, accountId }: Pick<Patient, 'id' | 'accountId'>, db: Db) {
  const [cases, orders, reports] = await Promise.all([
    casesOf(db, id),
    ordersOf(db, accountId, id),
    reportsOf(db, accountId, id),
  ]);
  return { cases, orders, reports };
}

/** Of somebody who is not of this account nothing is read. */
export const NOTHING: Awaited<ReturnType<typeof keptOf>> = { cases: [], orders: [], reports: [] };

/** What was paid for these cases and orders. */
export const paymentsOf = (db: Db, cases: readonly Consultation[], orders: readonly MedicineOrder[]) =>
  db.payments.findAll([...cases, ...orders].map(({ paymentId }) => paymentId));
