import { packsIn } from '@shared/domain/medicineOrder/dispense';
import type { MedicineOrder } from '@shared/domain/medicineOrder/order';
import { batchKeyOf } from '@shared/domain/pharmacy/pack';
import type { Tx } from '../_runtime/tx';

/** The first batch in an order that was recalled since it was packed. */
export async function recalledIn(tx: Tx, order: MedicineOrder): Promise<string | undefined> {
  const keys = new Map(packsIn(order).map((it) => [batchKeyOf(it.drugId, it.batchNo), it.batchNo]));
  for (const [key, batchNo] of keys) if (await tx.recalls.find(key)) return batchNo;
  return undefined;
}
