import * as z from 'zod/mini';
import { DrugId, MedicineOrderId, PharmacyId } from '../../kernel/ids';
import { Fen } from '../../kernel/money';
import { ok, reject, type Result } from '../../kernel/result';
import { Day, Instant } from '../../kernel/time';

/** 批号. */
export const BatchNo = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9-]{1,29}$/));

/** 批次: packs of one batch at one pharmacy. */
export const Batch = z.object({
  batchNo: BatchNo,
  expiresOn: Day,
  /** Packs that are there. Never below zero. */
  onHand: z.int().check(z.nonnegative()),
  /** 召回: none of it leaves any more. */
  recalledAt: z.optional(Instant),
});
export type Batch = z.infer<typeof Batch>;

/** 货位: one drug at one pharmacy, with its price, its batches, and what is held for orders. One row, so that holding is atomic. */
export const Shelf = z.object({
  id: z.string(),
  pharmacyId: PharmacyId,
  drugId: DrugId,
  drugName: z.string(),
  priceFen: Fen,
  batches: z.array(Batch),
  /** 占用: packs that an order has been promised and that still lie here. */
  holds: z.array(z.object({ orderId: MedicineOrderId, packs: z.int().check(z.positive()) })),
  changedAt: Instant,
});
export type Shelf = z.infer<typeof Shelf>;

/** So many packs of a batch. */
export type Taken = { readonly batchNo: string; readonly packs: number };

/** Id of the one row of a drug at a pharmacy. */
export const shelfIdOf = (pharmacyId: PharmacyId, drugId: DrugId): string => `${pharmacyId}.${drugId}`;

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** True on days on which packs of the batch may leave. */
export const isUsable = (batch: Batch, day: string): boolean =>
  batch.recalledAt === undefined && batch.expiresOn > day;

/** Packs that nobody has been promised and that may leave on this day; never below zero. */
export const availableOn = ({ batches, holds }: Shelf, day: string): number =>
  Math.max(
    0,
    sum(batches.filter((it) => isUsable(it, day)).map(({ onHand }) => onHand)) -
      sum(holds.map(({ packs }) => packs)),
  );

/** 占用库存: promises packs to an order, or says that there are too few. Asked again for the same order it changes nothing. */
export function hold(
  shelf: Shelf,
  { orderId, packs }: Shelf['holds'][number],
  { now, day }: { readonly now: number; readonly day: string },
): Result<Shelf, 'stock.short'> {
  if (shelf.holds.some((it) => it.orderId === orderId)) return ok(shelf);
  if (availableOn(shelf, day) < packs) return reject('stock.short', { drugId: shelf.drugId });
  return ok({ ...shelf, holds: [...shelf.holds, { orderId, packs }], changedAt: now });
}

/** 释放库存: takes the promise back; nothing happens where there is none. */
export function release(shelf: Shelf, orderId: MedicineOrderId, now: number): Shelf {
  const holds = shelf.holds.filter((it) => it.orderId !== orderId);
  return holds.length === shelf.holds.length ? shelf : { ...shelf, holds, changedAt: now };
}

/** Packs of the promise that cannot be kept: so many fewer are held. */
export function holdLess(shelf: Shelf, orderId: MedicineOrderId, packs: number, now: number): Shelf {
  const holds = shelf.holds.flatMap((it) => {
    if (it.orderId !== orderId) return [it];
    return it.packs > packs ? [{ ...it, packs: it.packs - packs }] : [];
  });
  return { ...shelf, holds, changedAt: now };
}

/** Why packs cannot be taken from a shelf. */
export type TakeRefusal =
  'stock.batch_unknown' | 'stock.batch_recalled' | 'stock.batch_expired' | 'stock.short';

/** 出库: takes packs of named batches from the shelf for an order, whose promise is then kept. */
export function takeOut(
  shelf: Shelf,
  orderId: MedicineOrderId,
  taken: readonly Taken[],
  { now, day }: { readonly now: number; readonly day: string },
): Result<Shelf, TakeRefusal> {
  let batches = shelf.batches;
  for (const { batchNo, packs } of taken) {
    const batch = batches.find((it) => it.batchNo === batchNo);
    if (!batch) return reject('stock.batch_unknown', { batchNo });
    if (batch.recalledAt !== undefined) return reject('stock.batch_recalled', { batchNo });
    if (!isUsable(batch, day)) return reject('stock.batch_expired', { batchNo });
    if (batch.onHand < packs) return reject('stock.short', { batchNo });
    batches = batches.map((it) => (it === batch ? { ...it, onHand: it.onHand - packs } : it));
  }
  return ok(release({ ...shelf, batches, changedAt: now }, orderId, now));
}

/** 退回货位: a checker has sent the packs back to the shelf; they stay promised to the order. */
export function putBack(shelf: Shelf, orderId: MedicineOrderId, taken: readonly Taken[], now: number): Shelf {
  const batches = shelf.batches.map((batch) => ({
    ...batch,
    onHand: batch.onHand + sum(taken.filter((it) => it.batchNo === batch.batchNo).map(({ packs }) => packs)),
  }));
  const packs = sum(taken.map((it) => it.packs));
  const others = shelf.holds.filter((it) => it.orderId !== orderId);
  return { ...shelf, batches, holds: [...others, { orderId, packs }], changedAt: now };
}

/** 近效期先出: from which batches so many packs should be taken, the one that expires first at first. A suggestion; fewer where there are fewer. */
export function fefo({ batches }: Shelf, packs: number, day: string): Taken[] {
  const usable = batches
    .filter((it) => isUsable(it, day) && it.onHand > 0)
    .toSorted((a, b) => (a.expiresOn < b.expiresOn ? -1 : a.expiresOn > b.expiresOn ? 1 : 0));
  const taken: Taken[] = [];
  let left = packs;
  for (const { batchNo, onHand } of usable) {
    if (left === 0) break;
    const some = Math.min(left, onHand);
    taken.push({ batchNo, packs: some });
    left -= some;
  }
  return taken;
}

/** 收货: packs of a batch come in. A batch has one day of expiry. */
export function receiveGoods(
  shelf: Shelf,
  { batchNo, expiresOn, packs }: Omit<Batch, 'onHand' | 'recalledAt'> & { readonly packs: number },
  { now, day, isRecalled }: { readonly now: number; readonly day: string; readonly isRecalled: boolean },
): Result<Shelf, 'stock.batch_recalled' | 'stock.batch_expired' | 'stock.expiry_differs'> {
  if (isRecalled) return reject('stock.batch_recalled');
  if (expiresOn <= day) return reject('stock.batch_expired');
  const known = shelf.batches.find((it) => it.batchNo === batchNo);
  if (known && known.expiresOn !== expiresOn) return reject('stock.expiry_differs');
  const batches = known
    ? shelf.batches.map((it) => (it === known ? { ...it, onHand: it.onHand + packs } : it))
    : [...shelf.batches, { batchNo, expiresOn, onHand: packs }];
  return ok({ ...shelf, batches, changedAt: now });
}

/** 盘点调整: by so many packs up or down, never below zero. */
export function adjust(
  shelf: Shelf,
  { batchNo, by }: { readonly batchNo: string; readonly by: number },
  now: number,
): Result<Shelf, 'stock.batch_unknown' | 'stock.below_zero'> {
  const batch = shelf.batches.find((it) => it.batchNo === batchNo);
  if (!batch) return reject('stock.batch_unknown');
  if (batch.onHand + by < 0) return reject('stock.below_zero');
  return ok({
    ...shelf,
    batches: shelf.batches.map((it) => (it === batch ? { ...it, onHand: it.onHand + by } : it)),
    changedAt: now,
  });
}

/** The shelf with a batch that may not leave any more. */
export const withRecalled = (shelf: Shelf, batchNo: string, now: number): Shelf => ({
  ...shelf,
  batches: shelf.batches.map((it) =>
    it.batchNo === batchNo && it.recalledAt === undefined ? { ...it, recalledAt: now } : it,
  ),
  changedAt: now,
});
