import { placeOrder } from '@shared/contracts/medicineOrder';
import { place } from '@shared/domain/medicineOrder/place';
import { availableOn, type Shelf } from '@shared/domain/pharmacy/shelf';
import { mayUse } from '@shared/domain/prescription/policy';
import { MedicineOrderId, PaymentId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { shanghai } from '@shared/kernel/time';
import { implementCommand } from '../../_runtime/implement';
import { consentMissingFor } from '../own';
import { digitsOf, paymentOf } from '../payment';
import { holdFor, shelfOf, stageOrder } from '../stage';

export const placeAction = implementCommand(placeOrder, async (context) => {
  const { input, actor, now, tx, newId, newSalt } = context;
  const prescription = await tx.prescriptions.find(input.prescriptionId);
  if (!mayUse(prescription, actor.id)) return reject('prescription.not_found');
  const missing = await consentMissingFor(tx, prescription.patientId, now);
  if (missing) return reject(missing);
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
  const held = await holdFor(tx, order, now);
  if (!held.ok) return held;
  tx.prescriptions.replace({ ...prescription, orderId: order.id });
  tx.payments.insert(paymentOf(order, actor.openid));
  stageOrder(tx, consultation, order, true);
  const { id: orderId, totalFen, payBy } = order;
  return ok({ orderId, consultationId: consultation.id, totalFen, payBy });
});
