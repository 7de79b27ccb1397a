import type { Prescription } from '@shared/domain/prescription/prescription';
import type { DrugId } from '@shared/kernel/ids';
import type { Tx } from '../_runtime/tx';

/** Medicines of which a batch was recalled that this prescription was filled with. */
export async function recalledOf(tx: Tx, { orderId }: Pick<Prescription, 'orderId'>): Promise<DrugId[]> {
  const order = orderId && (await tx.medicineOrders.find(orderId));
  return order ? [...new Set(order.recalls.map(({ drugId }) => drugId))] : [];
}
