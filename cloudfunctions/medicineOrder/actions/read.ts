import { getOrder, listMasked, listOrders } from '@shared/contracts/medicineOrder';
import { mayFollow } from '@shared/domain/medicineOrder/policy';
import { ok, reject } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';
import { maskedView, patientView, summaryOf } from '../present';

export const getAction = implementQuery(getOrder, async ({ input, actor, db }) => {
  const order = await db.medicineOrders.find(input.orderId);
  if (!mayFollow(order, actor.id)) return reject('medicineOrder.not_found');
  const [pharmacy, parcel, payment] = await Promise.all([
    db.pharmacies.find(order.pharmacyId),
    order.parcelId && db.parcels.find(order.parcelId),
    db.payments.find(order.paymentId),
  ]);
  return ok(patientView(order, { pharmacy, parcel: parcel || undefined, payment }));
});

export const listAction = implementQuery(listOrders, async ({ input, actor, db }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const where = { accountId: actor.id };
  const page = await pageOf(db.medicineOrders, {
    ...{ where, by: 'createdAt', direction: 'desc', after: after.value },
  });
  return ok({
    orders: page.rows.map(summaryOf),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  });
});

export const listMaskedAction = implementQuery(listMasked, async ({ input, actor, db, sawList }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const { group } = input;
  const page =
    group === 'all'
      ? await pageOf(db.medicineOrders, { where: {}, by: 'createdAt', direction: 'desc', after: after.value })
      : await pageOf(db.medicineOrders, {
          ...{ where: { state: group }, by: 'changedAt', direction: 'asc', after: after.value },
        });
  if (page.rows.length > 0) await sawList();
  const [payments, parcels] = await Promise.all([
    db.payments.findAll(page.rows.map(({ paymentId }) => paymentId)),
    db.parcels.findAll(page.rows.flatMap(({ parcelId }) => parcelId ?? [])),
  ]);
  return ok({
    orders: page.rows.map((it) =>
      maskedView(
        it,
        payments.find(({ id }) => id === it.paymentId),
        parcels.find(({ id }) => id === it.parcelId),
        // What people write may speak of their health: whoever counts money need not read it.
        actor.role !== 'finance',
      ),
    ),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  });
});
