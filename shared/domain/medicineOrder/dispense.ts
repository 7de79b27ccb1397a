import type { DrugId, StaffId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import type { MedicineOrder, OrderLine, Packed } from './order';
import { withLook } from './onTheWay';
import { noted, stepped } from './step';
import { unpacked } from './unpacked';

/** Who stands at the desk of the pharmacy. */
export type Dispenser = { readonly by: StaffId; readonly name: string; readonly now: number };

/** One pack as it was scanned. */
export type Scanned = Packed & { readonly drugId: DrugId };

const asDispenser = ({ name, now }: Dispenser) => ({ role: 'dispenser', name, now });

/** 调配: every pack of every line, each with its own trace code. */
export function dispense(
  order: MedicineOrder,
  scanned: readonly Scanned[],
  who: Dispenser,
): Result<MedicineOrder, 'medicineOrder.not_now' | 'trace.repeated' | 'medicineOrder.packs_differ'> {
  const next = stepped(order, 'dispense', asDispenser(who));
  if (!next) return reject('medicineOrder.not_now');
  if (new Set(scanned.map(({ code }) => code)).size < scanned.length) return reject('trace.repeated');
  const lines = order.lines.map((line): OrderLine => {
    const own = scanned.filter(({ drugId }) => drugId === line.drugId);
    return { ...line, packed: own.map(({ batchNo, expiresOn, code }) => ({ batchNo, expiresOn, code })) };
  });
  const isWhole = lines.every((line) => line.packed.length === line.packs - line.short);
  const isOwn = lines.reduce((sum, { packed }) => sum + packed.length, 0) === scanned.length;
  if (!isWhole || !isOwn) return reject('medicineOrder.packs_differ');
  const { by, name, now } = who;
  return ok({ ...next, lines, packer: { by, name, at: now } });
}

/** 核对: by another person than the one who packed. */
export function check(
  order: MedicineOrder,
  who: Dispenser,
): Result<MedicineOrder, 'medicineOrder.not_now' | 'medicineOrder.own_packing'> {
  const next = stepped(order, 'check', asDispenser(who));
  if (!next) return reject('medicineOrder.not_now');
  if (order.packer?.by === who.by) return reject('medicineOrder.own_packing');
  const { by, name, now } = who;
  return ok({ ...next, checker: { by, name, at: now } });
}

/** 退回重配: the packs go back to the shelf, and the order begins anew. */
export function giveBack(
  order: MedicineOrder,
  words: string,
  who: Dispenser,
): Result<MedicineOrder, 'medicineOrder.not_now'> {
  const next = stepped(order, 'give_back', { ...asDispenser(who), words });
  return next ? ok(unpacked(next)) : reject('medicineOrder.not_now');
}

/** 缺药: packs of a line that cannot be given, before anything is packed. */
export function markShort(
  order: MedicineOrder,
  { drugId, packs, words }: { readonly drugId: DrugId; readonly packs: number; readonly words: string },
  who: Dispenser,
): Result<
  { readonly order: MedicineOrder; readonly fen: number },
  'medicineOrder.not_now' | 'medicineOrder.packs_differ' | 'medicineOrder.nothing_left'
> {
  if (order.state !== 'paid') return reject('medicineOrder.not_now');
  const line = order.lines.find((it) => it.drugId === drugId);
  if (!line || line.packs - line.short < packs) return reject('medicineOrder.packs_differ');
  const lines = order.lines.map((it) => (it === line ? { ...it, short: it.short + packs } : it));
  // Then it is no order any more: it is called off whole.
  if (lines.every((it) => it.packs === it.short)) return reject('medicineOrder.nothing_left');
  const next = noted({ ...order, lines }, 'short', { ...asDispenser(who), words });
  return ok({ order: next, fen: packs * line.priceFen });
}

/** 无法供药: the pharmacy gives up; everything that is held goes back. */
export function fail(
  order: MedicineOrder,
  words: string,
  who: Dispenser,
): Result<MedicineOrder, 'medicineOrder.not_now'> {
  const next = stepped(order, 'fail', { ...asDispenser(who), words });
  return next ? ok(unpacked(next)) : reject('medicineOrder.not_now');
}

/** 当面取药: whoever shows the code of the order gets it. */
export function handOver(
  order: MedicineOrder,
  code: string,
  who: Dispenser,
): Result<MedicineOrder, 'medicineOrder.not_now' | 'medicineOrder.no_pick_up' | 'medicineOrder.code_wrong'> {
  const next = stepped(order, 'hand_over', asDispenser(who));
  if (!next) return reject('medicineOrder.not_now');
  if (order.way !== 'pick_up') return reject('medicineOrder.no_pick_up');
  if (order.pickUpCode !== code) return reject('medicineOrder.code_wrong');
  return ok(withLook({ ...next, report: { state: 'due', tries: 0 } }, who.now));
}

/** Drug and batch of every pack in an order. */
export const packsIn = ({ lines }: MedicineOrder): (Packed & { readonly drugId: DrugId })[] =>
  lines.flatMap(({ drugId, packed }) => packed.map((it) => ({ ...it, drugId })));
