import { isMoneyMoving } from '@shared/domain/account/close';
import { medicineOrderLifecycle } from '@shared/domain/medicineOrder/lifecycle';
import { MedicineOrderState } from '@shared/domain/medicineOrder/order';
import { OPEN_STATES } from '@shared/domain/consultation/request';
import type { AccountId } from '@shared/kernel/ids';
import type { Db } from '../_runtime/tx';

/** More payments than anybody has that have not gone back. */
const PAYMENTS = 1000;

/** Medicine that was ordered and is not in anybody's hands yet. */
const ON_THE_WAY = MedicineOrderState.options.filter((it) => !medicineOrderLifecycle.isFinal(it));

/** Consultations of an account that are not over. */
export const openCasesOf = (db: Db, accountId: AccountId): Promise<number> =>
  db.consultations.count({ accountId, state: { in: OPEN_STATES } });

/** Payments of an account whose money may still move: ordered, on its way back, or owed. */
export async function openPaymentsOf(db: Db, accountId: AccountId): Promise<number> {
  const payments = await db.payments.list({
    where: { accountId, state: { in: ['created', 'awaiting', 'paid', 'refunding', 'refund_failed'] } },
    limit: PAYMENTS,
  });
  const paid = payments.filter(({ state }) => state === 'paid');
  const cases = await db.consultations.findAll(paid.flatMap(({ consultationId }) => consultationId ?? []));
  const caseOf = new Map(cases.map((it) => [it.id, it]));
  const moving = payments.filter((it) =>
    isMoneyMoving(it, it.consultationId && caseOf.get(it.consultationId)),
  ).length;
  return moving + (await db.medicineOrders.count({ accountId, state: { in: ON_THE_WAY } }));
}
