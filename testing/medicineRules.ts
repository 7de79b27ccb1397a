import { expect } from 'vitest';
import type { AuditEntry } from '@shared/domain/audit/audit';
import { medicineOrderLifecycle } from '@shared/domain/medicineOrder/lifecycle';
import type { MedicineOrder } from '@shared/domain/medicineOrder/order';
import { whereaboutsOf } from '@shared/domain/payment/parts';
import type { Payment } from '@shared/domain/payment/payment';
import type { Pack } from '@shared/domain/pharmacy/pack';
import type { Shelf } from '@shared/domain/pharmacy/shelf';
import type { Prescription } from '@shared/domain/prescription/prescription';

/** What a hospital holds of medicine at one moment, wherever it is stored. */
export type Seen = {
  readonly orders: readonly MedicineOrder[];
  readonly prescriptions: readonly Prescription[];
  readonly shelves: readonly Shelf[];
  readonly packs: readonly Pack[];
  readonly payments: readonly Payment[];
  /** Ids of prescriptions that were used elsewhere. */
  readonly redeemed: readonly string[];
  /** What WeChat Pay was asked to give back. */
  readonly refunds: readonly { readonly outTradeNo: string; readonly refundFen: number }[];
  /** Entries of the trails of the cases. */
  readonly links: readonly Pick<AuditEntry, 'chainId' | 'n'>[];
};

/** Medicine of this order was given to a courier or to a hand. */
export const hasLeft = ({ steps }: MedicineOrder): boolean =>
  steps.some(({ event }) => event === 'ship' || event === 'hand_over');

/** No drug leaves without an effective prescription by a doctor and another person's review, and two at the desk. */
function reviewed({ prescriptions }: Seen, order: MedicineOrder): void {
  if (!hasLeft(order)) return;
  const prescription = prescriptions.find(({ id }) => id === order.prescriptionId)!;
  expect(prescription.state).toBe('used');
  expect(prescription.approved).toBeDefined();
  expect(prescription.approved!.by).not.toBe(prescription.doctorId);
  const events = order.steps.map(({ event }) => event);
  expect(events.indexOf('check')).toBeGreaterThan(events.indexOf('dispense'));
  if (order.packer && order.checker) expect(order.packer.by).not.toBe(order.checker.by);
}

/** A prescription is used once: by one order, or at one pharmacy elsewhere. */
function usedOnce({ orders, redeemed }: Seen, { id, state }: Prescription): void {
  const of = orders.filter((it) => it.prescriptionId === id);
  const open = of.filter((it) => it.state !== 'cancelled');
  const elsewhere = redeemed.includes(id) ? 1 : 0;
  expect(of.filter(hasLeft).length + elsewhere).toBeLessThanOrEqual(1);
  expect(open.length + elsewhere).toBeLessThanOrEqual(1);
  const paid = open.filter((it) => it.state !== 'awaiting_payment').length;
  // Its doctor has stopped it: an order by it has not left, and is on its way to its end.
  if (state === 'voided') expect(of.filter(hasLeft)).toEqual([]);
  else expect(state === 'used').toBe(paid + elsewhere === 1);
}

/** Stock never goes below zero, every pack is on the shelf or with an order, and holds belong to orders that wait. */
function stocked({ shelves, packs, orders }: Seen, atFirst: number): void {
  const batches = shelves.flatMap((it) => it.batches);
  for (const { onHand } of batches) expect(onHand).toBeGreaterThanOrEqual(0);
  const onHand = batches.reduce((sum, it) => sum + it.onHand, 0);
  const gone = packs.filter(({ state }) => state === 'dispensed');
  expect(onHand + gone.length).toBe(atFirst);
  for (const { orderId } of shelves.flatMap((it) => it.holds))
    expect(['awaiting_payment', 'paid']).toContain(orders.find(({ id }) => id === orderId)!.state);
  const codes = orders.flatMap(({ lines }) => lines.flatMap(({ packed }) => packed.map(({ code }) => code)));
  expect(new Set(codes).size).toBe(codes.length);
}

/** Every fen paid is held, owed or refunded, and in no two of them. */
function accounted({ payments, refunds }: Seen, order: MedicineOrder): void {
  const payment = payments.find(({ id }) => id === order.paymentId)!;
  const { heldFen, owedFen, refundedFen } = whereaboutsOf(payment);
  for (const fen of [heldFen, owedFen, refundedFen]) expect(fen).toBeGreaterThanOrEqual(0);
  const isBooked = payment.paidAt !== undefined;
  expect(heldFen + owedFen + refundedFen).toBe(isBooked ? payment.feeFen : 0);
  const asked = refunds.filter((it) => it.outTradeNo === payment.id);
  expect(asked.reduce((sum, it) => sum + it.refundFen, 0)).toBeLessThanOrEqual(owedFen + refundedFen);
  if (order.state === 'cancelled' || order.state === 'refunded') expect(heldFen).toBe(0);
}

/** Every step was allowed, has its clock and its actor. */
function stepped({ steps }: MedicineOrder): void {
  for (const [n, step] of steps.entries()) {
    expect(step.role).not.toBe('');
    const before = steps[n - 1];
    if (!before) continue;
    expect(step.at).toBeGreaterThanOrEqual(before.at);
    if (step.state !== before.state)
      expect(medicineOrderLifecycle.next(before.state, step.event as 'pay')).toEqual({
        ok: true,
        value: step.state,
      });
  }
}

/** Every step stands in the gapless trail of its case. */
function traced({ links }: Seen): void {
  for (const chainId of new Set(links.map((it) => it.chainId))) {
    const numbers = links.filter((it) => it.chainId === chainId).map(({ n }) => n);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, n) => n + 1));
  }
}

/** The rules of medicine that hold at every moment; `packs` is how many there were on the shelves at first. */
export function expectRules(seen: Seen, packs: number): void {
  for (const order of seen.orders) {
    reviewed(seen, order);
    accounted(seen, order);
    stepped(order);
  }
  for (const prescription of seen.prescriptions) usedOnce(seen, prescription);
  stocked(seen, packs);
  traced(seen);
}
