import type { MedicineOrder } from '@shared/domain/medicineOrder/order';
import type { OutsideSlip } from '@shared/domain/medicineOrder/slip';
import type { Prescription } from '@shared/domain/prescription/prescription';
import type { Db } from '../_runtime/tx';

/** 调剂 of a prescription as 处方笺 prints it: by a partner pharmacy, or by another one that redeemed it. */
export async function filledOf({ id, orderId }: Pick<Prescription, 'id' | 'orderId'>, db: Db) {
  const [order, slip] = await Promise.all([
    orderId && db.medicineOrders.find(orderId),
    db.outsideSlips.find(id),
  ]);
  if (order && order.state !== 'cancelled') return byPartner(order);
  return slip?.redeemed && byAnother(slip.redeemed);
}

const byPartner = ({ pharmacyName, lines, packer, checker }: MedicineOrder) => ({
  pharmacyName,
  // Packs that were short were not sold.
  goodsFen: lines.reduce((sum, { packs, short, priceFen }) => sum + (packs - short) * priceFen, 0),
  packer: packer?.name,
  checker: checker?.name,
});

const byAnother = ({ pharmacyName, pharmacist }: NonNullable<OutsideSlip['redeemed']>) => ({
  pharmacyName,
  checker: pharmacist,
});
