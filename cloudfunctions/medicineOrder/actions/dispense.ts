import { dispenseOrder } from '@shared/contracts/medicineOrder';
import { dispense, type Scanned } from '@shared/domain/medicineOrder/dispense';
import type { MedicineOrder } from '@shared/domain/medicineOrder/order';
import { batchKeyOf, type Pack } from '@shared/domain/pharmacy/pack';
import { takeOut, type Shelf, type Taken } from '@shared/domain/pharmacy/shelf';
import { ok, reject } from '@shared/kernel/result';
import { shanghai } from '@shared/kernel/time';
import { implementCommand } from '../../_runtime/implement';
import type { Tx } from '../../_runtime/tx';
import { orderToGive } from '../own';
import { shelfOf, stageOrder } from '../stage';

type Line = MedicineOrder['lines'][number];

/** So many packs of each batch. */
function byBatch(line: Line): Taken[] {
  const counts = new Map<string, number>();
  for (const { batchNo } of line.packed) counts.set(batchNo, (counts.get(batchNo) ?? 0) + 1);
  return [...counts].map(([batchNo, packs]) => ({ batchNo, packs }));
}

/** Takes the packs of a line from its shelf; the recall of a batch counts before the shelf knows of it. */
async function takeLine(tx: Tx, order: MedicineOrder, line: Line, shelf: Shelf | undefined, now: number) {
  const { day } = shanghai(now);
  if (line.packed.length === 0) return ok(undefined);
  if (!shelf) return reject('stock.batch_unknown');
  for (const { batchNo } of byBatch(line))
    if (await tx.recalls.find(batchKeyOf(line.drugId, batchNo)))
      return reject('stock.batch_recalled', { batchNo });
  const taken = takeOut(shelf, order.id, byBatch(line), { now, day });
  if (!taken.ok) return taken;
  tx.shelves.replace(taken.value);
  return ok(undefined);
}

/** The pack of a trace code leaves: no code leaves twice, and none of another drug, batch or pharmacy. */
async function takePack(tx: Tx, order: MedicineOrder, { drugId, batchNo, code }: Scanned, now: number) {
  const known = await tx.packs.find(code);
  if (known?.state === 'dispensed') return reject('trace.used', { code });
  const batchKey = batchKeyOf(drugId, batchNo);
  if (known && (known.batchKey !== batchKey || known.pharmacyId !== order.pharmacyId))
    return reject('trace.other_batch', { code });
  const pack: Pack = {
    ...{ id: code, pharmacyId: order.pharmacyId, drugId, batchNo, batchKey },
    ...{ state: 'dispensed', at: now, orderId: order.id },
  };
  if (known) tx.packs.replace(pack);
  else tx.packs.insert(pack);
  return ok(undefined);
}

export const dispenseAction = implementCommand(dispenseOrder, async ({ input, actor, now, tx }) => {
  const found = await orderToGive(tx, actor.id, input.orderId, now);
  if (!found.ok) return found;
  const { order, consultation, desk } = found.value;
  const shelves = new Map<string, Shelf>();
  for (const { drugId } of order.lines) {
    const shelf = await shelfOf(tx, order.pharmacyId, drugId);
    if (shelf) shelves.set(drugId, shelf);
  }
  const scanned: Scanned[] = input.packs.map(({ drugId, batchNo, code }) => {
    const batch = shelves.get(drugId)?.batches.find((it) => it.batchNo === batchNo);
    // A batch that is not there is refused below, whatever day stands here.
    return { drugId, batchNo, code, expiresOn: batch?.expiresOn ?? shanghai(now).day };
  });
  const decision = dispense(order, scanned, { by: actor.id, name: desk.name, now });
  if (!decision.ok) return decision;
  for (const line of decision.value.lines) {
    const taken = await takeLine(tx, order, line, shelves.get(line.drugId), now);
    if (!taken.ok) return taken;
  }
  for (const pack of scanned) {
    const taken = await takePack(tx, order, pack, now);
    if (!taken.ok) return taken;
  }
  stageOrder(tx, consultation, decision.value);
  return ok({ orderId: order.id, state: decision.value.state });
});
