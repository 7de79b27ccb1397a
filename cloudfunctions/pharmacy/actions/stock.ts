import { adjustStock, findDrug, listStock, receiveGoods, setPrice } from '@shared/contracts/pharmacy';
import { searchDrugs } from '@shared/domain/drug/search';
import { batchKeyOf } from '@shared/domain/pharmacy/pack';
import {
  adjust,
  availableOn,
  isUsable,
  receiveGoods as receive,
  shelfIdOf,
  type Shelf,
} from '@shared/domain/pharmacy/shelf';
import { ok, reject } from '@shared/kernel/result';
import { shanghai } from '@shared/kernel/time';
import { drugsInUse } from '../../_runtime/drugsInUse';
import { implementCommand, implementQuery } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';
import { pharmacyOf } from '../own';

const MATCHES = 20;

const viewOf = (shelf: Shelf, day: string) => ({
  ...shelf,
  batches: shelf.batches.map((it) => ({ ...it, isUsable: isUsable(it, day) })),
  heldPacks: shelf.holds.reduce((sum, { packs }) => sum + packs, 0),
  availablePacks: availableOn(shelf, day),
});

const onHandOf = (shelf: Shelf, batchNo: string): number =>
  shelf.batches.find((it) => it.batchNo === batchNo)?.onHand ?? 0;

export const stockAction = implementQuery(listStock, async ({ input, actor, now, db }) => {
  const pharmacyId = await pharmacyOf(db, actor.id);
  if (!pharmacyId) return reject('pharmacy.not_assigned');
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const pharmacy = await db.pharmacies.find(pharmacyId);
  const page = await pageOf(db.shelves, {
    ...{ where: { pharmacyId }, by: 'changedAt', direction: 'desc', after: after.value },
  });
  return ok({
    pharmacyName: pharmacy?.name ?? '',
    shelves: page.rows.map((it) => viewOf(it, shanghai(now).day)),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  });
});

export const findDrugAction = implementQuery(findDrug, async ({ input, db }) => {
  const { shelf, mayFind } = await drugsInUse(db);
  const found = searchDrugs(shelf, input.text, { limit: MATCHES, mayFind });
  return ok({
    drugs: found.map(({ id, genericName, strength, maker, pack }) => ({
      ...{ id, genericName, strength, maker, pack },
    })),
  });
});

export const receiveGoodsAction = implementCommand(receiveGoods, async ({ input, actor, now, db, tx }) => {
  const pharmacyId = await pharmacyOf(tx, actor.id);
  if (!pharmacyId) return reject('pharmacy.not_assigned');
  const drug = (await drugsInUse(db)).byId.get(input.drugId);
  if (!drug?.active) return reject('drug.not_found');
  const { drugId, batchNo, expiresOn, packs, codes, priceFen } = input;
  const id = shelfIdOf(pharmacyId, drugId);
  const known = await tx.shelves.find(id);
  const price = priceFen ?? known?.priceFen;
  if (price === undefined) return reject('stock.price_missing');
  const shelf: Shelf = known ?? {
    ...{ id, pharmacyId, drugId, drugName: `${drug.genericName} ${drug.strength}`, priceFen: price },
    ...{ batches: [], holds: [], changedAt: now },
  };
  const isRecalled = (await tx.recalls.find(batchKeyOf(drugId, batchNo))) !== undefined;
  const { day } = shanghai(now);
  const decision = receive(
    { ...shelf, priceFen: price },
    { batchNo, expiresOn, packs },
    { now, day, isRecalled },
  );
  if (!decision.ok) return decision;
  if (new Set(codes).size < codes.length || codes.length > packs) return reject('trace.repeated');
  for (const code of codes) {
    if (await tx.packs.find(code)) return reject('trace.known', { code });
    const batchKey = batchKeyOf(drugId, batchNo);
    tx.packs.insert({ id: code, pharmacyId, drugId, batchNo, batchKey, state: 'in_stock', at: now });
  }
  if (known) tx.shelves.replace(decision.value);
  else tx.shelves.insert(decision.value);
  return ok({ onHand: onHandOf(decision.value, batchNo) });
});

export const setPriceAction = implementCommand(setPrice, async ({ input, actor, now, tx }) => {
  const pharmacyId = await pharmacyOf(tx, actor.id);
  if (!pharmacyId) return reject('pharmacy.not_assigned');
  const shelf = await tx.shelves.find(shelfIdOf(pharmacyId, input.drugId));
  if (!shelf) return reject('stock.not_found');
  tx.shelves.replace({ ...shelf, priceFen: input.priceFen, changedAt: now });
  return ok({ priceFen: input.priceFen });
});

export const adjustStockAction = implementCommand(adjustStock, async ({ input, actor, now, tx }) => {
  const pharmacyId = await pharmacyOf(tx, actor.id);
  if (!pharmacyId) return reject('pharmacy.not_assigned');
  const shelf = await tx.shelves.find(shelfIdOf(pharmacyId, input.drugId));
  if (!shelf) return reject('stock.not_found');
  const decision = adjust(shelf, input, now);
  if (!decision.ok) return decision;
  tx.shelves.replace(decision.value);
  return ok({ onHand: onHandOf(decision.value, input.batchNo) });
});
