import type { Consultation } from '@shared/domain/consultation/consultation';
import type { MedicineOrder } from '@shared/domain/medicineOrder/order';
import { setFree } from '@shared/domain/medicineOrder/pay';
import type { PaymentChange } from '@shared/domain/payment/change';
import { owed, whereaboutsOf } from '@shared/domain/payment/parts';
import { hold, release, shelfIdOf, type Shelf } from '@shared/domain/pharmacy/shelf';
import type { DrugId, MedicineOrderId, PharmacyId } from '@shared/kernel/ids';
import { ok, reject, type Result } from '@shared/kernel/result';
import { shanghai } from '@shared/kernel/time';
import type { Tx } from '../_runtime/tx';

/** An order of 非处方药 has no case. */
export type WithCase = { readonly order: MedicineOrder; readonly consultation: Consultation | undefined };

/** An order with its case. */
export async function withCase(
  tx: Tx,
  orderId: MedicineOrderId,
): Promise<Result<WithCase, 'medicineOrder.not_found'>> {
  const order = await tx.medicineOrders.find(orderId);
  if (!order) return reject('medicineOrder.not_found');
  if (order.consultationId === undefined) return ok({ order, consultation: undefined });
  const consultation = await tx.consultations.find(order.consultationId);
  return consultation ? ok({ order, consultation }) : reject('medicineOrder.not_found');
}

/** Writes an order into the trail of its case, where it has one, and tells its patient. */
export function stageOrder(
  tx: Tx,
  consultation: Consultation | undefined,
  order: MedicineOrder,
  isNew = false,
): void {
  if (isNew) tx.medicineOrders.insert(order);
  else tx.medicineOrders.replace(order);
  if (consultation) tx.consultations.replace(consultation);
  tx.signal(order.accountId, 'medicine', order.id);
}

/** What an event says of an order. */
export const eventOf = ({ id: orderId, consultationId }: MedicineOrder) => ({
  orderId,
  ...(consultationId !== undefined && { consultationId }),
});

/** Stages what was decided over a payment, with its events. */
export function stagePayment(tx: Tx, change: PaymentChange): void {
  if (!change) return;
  tx.payments.replace(change.payment);
  for (const event of change.events) tx.emit(event);
}

/** So much of what was paid for the order goes back; all that is held where nothing is said. */
export async function giveBackMoney(
  tx: Tx,
  order: MedicineOrder,
  reason: string,
  now: number,
  fen?: number,
): Promise<void> {
  const payment = await tx.payments.find(order.paymentId);
  if (!payment) throw new Error('an order without its payment');
  stagePayment(tx, owed(payment, { fen: fen ?? whereaboutsOf(payment).heldFen, reason }, now));
}

/** The row of a drug at a pharmacy. */
export const shelfOf = (tx: Tx, pharmacyId: PharmacyId, drugId: DrugId): Promise<Shelf | undefined> =>
  tx.shelves.find(shelfIdOf(pharmacyId, drugId));

/** Changes the shelf of every line of an order; a shelf that is not there any more is left out. */
export async function onEveryShelf(
  tx: Tx,
  order: MedicineOrder,
  change: (shelf: Shelf, line: MedicineOrder['lines'][number]) => Shelf,
): Promise<void> {
  for (const line of order.lines) {
    const shelf = await shelfOf(tx, order.pharmacyId, line.drugId);
    const next = shelf && change(shelf, line);
    if (next && next !== shelf) tx.shelves.replace(next);
  }
}

/** 占用库存 for every line of a new order, or none. */
export async function holdFor(
  tx: Tx,
  order: MedicineOrder,
  now: number,
): Promise<Result<undefined, 'stock.short'>> {
  for (const { drugId, packs } of order.lines) {
    const shelf = await shelfOf(tx, order.pharmacyId, drugId);
    if (!shelf) return reject('stock.short', { drugId });
    const held = hold(shelf, { orderId: order.id, packs }, { now, day: shanghai(now).day });
    if (!held.ok) return held;
    tx.shelves.replace(held.value);
  }
  return ok(undefined);
}

/** An order has come to nothing: packs, prescription and money go back to where they came from. */
export async function endOrder(
  tx: Tx,
  { order, consultation }: WithCase,
  reason: string,
  now: number,
): Promise<void> {
  await onEveryShelf(tx, order, (shelf) => release(shelf, order.id, now));
  const { prescriptionId } = order;
  const prescription = prescriptionId && (await tx.prescriptions.find(prescriptionId));
  if (prescription) tx.prescriptions.replace(setFree(prescription, order, now));
  await giveBackMoney(tx, order, reason, now);
  tx.emit({ type: 'medicineOrder.cancelled', ...eventOf(order), paymentId: order.paymentId });
  stageOrder(tx, consultation, order);
}
