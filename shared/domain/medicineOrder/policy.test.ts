import { expect, test } from 'vitest';
import { PharmacyId } from '@shared/kernel/ids';
import { DAY_MS } from '@shared/kernel/time';
import { OTHERS_ROWS } from '../../../testing/othersRows';
import type { MedicineOrder } from './order';
import { ANSWERED_FOR_MS, mayServe } from './policy';

const order = {
  ...OTHERS_ROWS.medicineOrders,
  ...{ state: 'received', changedAt: 0, grievances: [], recalls: [] },
} as unknown as MedicineOrder;
const at = (now: number, change: Partial<MedicineOrder> = {}) =>
  mayServe({ ...order, ...change }, order.pharmacyId, now);

test('A pharmacy opens an order until thirty days after it was over, and then no more', () => {
  expect(at(ANSWERED_FOR_MS - 1)).toBe(true);
  expect(at(ANSWERED_FOR_MS)).toBe(false);
  expect(at(ANSWERED_FOR_MS, { state: 'shipped' })).toBe(true);
  expect(mayServe(order, PharmacyId.parse('pharmacy-other'), 0)).toBe(false);
});

test('A complaint that is open, or a batch recalled lately, opens it again', () => {
  const late = 400 * DAY_MS;
  expect(at(late, { grievances: [{ state: 'open' }] as never })).toBe(true);
  expect(at(late, { grievances: [{ state: 'refused' }] as never })).toBe(false);
  expect(at(late, { recalls: [{ at: late - DAY_MS }] as never })).toBe(true);
});

test('What is kept of somebody who was erased is opened by no pharmacy, nor what was never paid', () => {
  expect(at(1, { restrictedAt: 1 })).toBe(false);
  expect(at(1, { state: 'awaiting_payment' })).toBe(false);
});
