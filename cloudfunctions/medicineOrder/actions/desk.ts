import { listDesk, openAtDesk } from '@shared/contracts/medicineOrder';
import { labelOf } from '@shared/domain/medicineOrder/label';
import { traceOf, type MedicineOrder } from '@shared/domain/medicineOrder/order';
import { mayServe } from '@shared/domain/medicineOrder/policy';
import { fefo, shelfIdOf, type Shelf } from '@shared/domain/pharmacy/shelf';
import { ok, reject } from '@shared/kernel/result';
import { shanghai } from '@shared/kernel/time';
import { implementQuery } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';
import { deskOf } from '../own';
import { deskItem } from '../present';

export const deskAction = implementQuery(listDesk, async ({ input, actor, now, db, sawList }) => {
  const desk = await deskOf(db, actor.id);
  if (!desk) return reject('pharmacy.not_assigned');
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const pharmacy = await db.pharmacies.find(desk.pharmacyId);
  const page = await pageOf(db.medicineOrders, {
    ...{ where: { pharmacyId: desk.pharmacyId, state: input.group }, by: 'changedAt' },
    ...{ direction: 'asc', after: after.value },
  });
  if (page.rows.length > 0) await sawList();
  return ok({
    pharmacyName: pharmacy?.name ?? '',
    items: page.rows.filter((it) => mayServe(it, desk.pharmacyId, now)).map((it) => deskItem(it, actor.id)),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  });
});

/** From which batches the packs should come: what expires first goes first. */
function suggestedFor({ lines }: MedicineOrder, shelves: readonly Shelf[], day: string) {
  return lines.flatMap(({ drugId, packs, short }) => {
    const shelf = shelves.find((it) => it.drugId === drugId);
    if (!shelf) return [];
    return fefo(shelf, packs - short, day).map((it) => ({
      ...{ drugId, ...it },
      expiresOn: shelf.batches.find(({ batchNo }) => batchNo === it.batchNo)!.expiresOn,
    }));
  });
}

export const openAction = implementQuery(openAtDesk, async ({ input, actor, now, db, saw }) => {
  const desk = await deskOf(db, actor.id);
  if (!desk) return reject('pharmacy.not_assigned');
  const order = await db.medicineOrders.find(input.orderId);
  if (!mayServe(order, desk.pharmacyId, now)) return reject('medicineOrder.not_found');
  const { lines, pharmacyId } = order;
  const shelves = await db.shelves.findAll(lines.map(({ drugId }) => shelfIdOf(pharmacyId, drugId)));
  await saw(traceOf(order), 'dispensing');
  return ok({
    ...order,
    suggested: order.state === 'paid' ? suggestedFor(order, shelves, shanghai(now).day) : [],
    labels: lines.map((line) => ({ drugId: line.drugId, text: [...labelOf(order, line)] })),
    isMyPacking: order.packer?.by === actor.id,
  });
});
