import { placeOrder } from '@shared/contracts/medicineOrder';
import type { MedicineOrder } from '@shared/domain/medicineOrder/order';
import { place } from '@shared/domain/medicineOrder/place';
import type { Payment } from '@shared/domain/payment/payment';
import { availableOn, hold, type Shelf } from '@shared/domain/pharmacy/shelf';
import { MedicineOrderId, PaymentId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { shanghai } from '@shared/kernel/time';
import { implementCommand } from '../../_runtime/implement';
import { shelfOf, stageOrder } from '../stage';

/** Six digits out of random text. */
const digitsOf = (salt: string): string =>
  String(Number.parseInt(salt.slice(0, 9), 36) % 1_000_000).padStart(6, '0');

const paymentOf = (order: MedicineOrder, openid: string): Payment => ({
  ...{ id: order.paymentId, consultationId: order.consultationId, orderId: order.id },
  ...{ accountId: order.accountId, openid, feeFen: order.totalFen },
  // What is in it is nobody's business at the cashier.
  description: `药品-${order.pharmacyName}`.slice(0, 40),
  ...{ state: 'created', createdAt: order.createdAt, payBy: order.payBy, lookAt: order.payBy },
});

export const placeAction = implementCommand(placeOrder, async (context) => {
  const { input, actor, now, tx, newId, newSalt } = context;
  const prescription = await tx.prescriptions.find(input.prescriptionId);
  if (prescription?.accountId !== actor.id) return reject('prescription.not_found');
  const consultation = await tx.consultations.find(prescription.consultationId);
  const pharmacy = await tx.pharmacies.find(input.pharmacyId);
  if (!consultation) throw new Error('a prescription without its case');
  const { day } = shanghai(now);
  const shelves: Shelf[] = [];
  for (const { drug, packs } of prescription.lines) {
    const shelf = pharmacy && (await shelfOf(tx, pharmacy.id, drug.id));
    if (shelf && availableOn(shelf, day) >= packs) shelves.push(shelf);
  }
  if (!pharmacy) return reject('pharmacy.not_found');
  const decision = place(prescription, {
    ...{ id: newId(MedicineOrderId), paymentId: newId(PaymentId), pharmacy },
    prices: new Map(shelves.map(({ drugId, priceFen }) => [drugId, priceFen])),
    ...{ to: input.to, totalFen: input.totalFen, pickUpCode: digitsOf(newSalt()), now },
  });
  if (!decision.ok) return decision;
  const order = decision.value;
  for (const shelf of shelves) {
    const { packs } = order.lines.find(({ drugId }) => drugId === shelf.drugId)!;
    const held = hold(shelf, { orderId: order.id, packs }, { now, day });
    if (!held.ok) return held;
    tx.shelves.replace(held.value);
  }
  tx.prescriptions.replace({ ...prescription, orderId: order.id });
  tx.payments.insert(paymentOf(order, actor.openid));
  stageOrder(tx, consultation, order, true);
  const { id: orderId, consultationId, totalFen, payBy } = order;
  return ok({ orderId, consultationId, totalFen, payBy });
});
