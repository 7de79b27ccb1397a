import { listRecalls, recallBatch, whoHas } from '@shared/contracts/pharmacy';
import { batchKeyOf } from '@shared/domain/pharmacy/pack';
import { withRecalled } from '@shared/domain/pharmacy/shelf';
import { maskName, maskPhone } from '@shared/kernel/mask';
import { ok, reject } from '@shared/kernel/result';
import { drugsInUse } from '../../_runtime/drugsInUse';
import { implementCommand, implementQuery } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';

/** More pharmacies than have one drug. */
const PHARMACIES = 500;

export const recallAction = implementCommand(recallBatch, async ({ input, actor, now, db, tx }) => {
  const drug = (await drugsInUse(db)).byId.get(input.drugId);
  if (!drug) return reject('drug.not_found');
  const { drugId, batchNo, level, reason, advice } = input;
  const id = batchKeyOf(drugId, batchNo);
  if (await tx.recalls.find(id)) return reject('recall.known');
  tx.recalls.insert({
    ...{ id, drugId, batchNo, drugName: drug.genericName, level, reason, advice, at: now, by: actor.id },
  });
  // Shelves that get the batch later ask for the recall themselves.
  for (const { id: shelfId } of await db.shelves.list({ where: { drugId }, limit: PHARMACIES })) {
    const shelf = await tx.shelves.find(shelfId);
    if (shelf?.batches.some((it) => it.batchNo === batchNo))
      tx.shelves.replace(withRecalled(shelf, batchNo, now));
  }
  tx.emit({ type: 'pharmacy.recalled', recallId: id });
  return ok({ recallId: id });
});

export const listRecallsAction = implementQuery(listRecalls, async ({ input, db }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const page = await pageOf(db.recalls, { where: {}, by: 'at', direction: 'desc', after: after.value });
  return ok({
    recalls: page.rows,
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  });
});

export const whoHasAction = implementQuery(whoHas, async ({ input, db, sawList }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const where = { batchKey: batchKeyOf(input.drugId, input.batchNo), state: 'dispensed' as const };
  const [page, total] = await Promise.all([
    pageOf(db.packs, { where, by: 'at', direction: 'desc', after: after.value }),
    db.packs.count(where),
  ]);
  if (page.rows.length > 0) await sawList();
  const orders = new Map(
    (await db.medicineOrders.findAll(page.rows.flatMap(({ orderId }) => orderId ?? []))).map((it) => [
      it.id,
      it,
    ]),
  );
  return ok({
    total,
    packs: page.rows.flatMap(({ id: code, orderId, at }) => {
      const order = orderId && orders.get(orderId);
      if (!order) return [];
      const { receiver, patient, pharmacyName, state } = order;
      return [
        {
          ...{ code, orderId: order.id, patientName: maskName(patient.name), pharmacyName, state, at },
          ...(receiver && { phone: maskPhone(receiver.phone) }),
        },
      ];
    }),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  });
});
