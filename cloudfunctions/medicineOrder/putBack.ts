import { packsIn } from '@shared/domain/medicineOrder/dispense';
import type { MedicineOrder } from '@shared/domain/medicineOrder/order';
import { putBack } from '@shared/domain/pharmacy/shelf';
import type { Tx } from '../_runtime/tx';
import { onEveryShelf } from './stage';

/** Every pack of an order lies on its shelf again, under its trace code, still promised to the order. */
export async function putPacksBack(tx: Tx, order: MedicineOrder, now: number): Promise<void> {
  const packed = packsIn(order);
  await onEveryShelf(tx, order, (shelf, line) => {
    const taken = line.packed.map(({ batchNo }) => ({ batchNo, packs: 1 }));
    return taken.length === 0 ? shelf : putBack(shelf, order.id, taken, now);
  });
  for (const { code } of packed) {
    const pack = await tx.packs.find(code);
    if (!pack) continue;
    const { orderId: _, ...rest } = pack;
    tx.packs.replace({ ...rest, state: 'in_stock', at: now });
  }
}
