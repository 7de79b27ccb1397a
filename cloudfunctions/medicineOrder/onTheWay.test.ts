import { beforeEach, expect, test } from 'vitest';
import { listMasked, refundOrder, resendOrder } from '@shared/contracts/medicineOrder';
import { whereaboutsOf } from '@shared/domain/payment/parts';
import type { MedicineOrderId } from '@shared/kernel/ids';
import { DAY_MS, MINUTE_MS } from '@shared/kernel/time';
import { aBatch, AMLODIPINE_ID, aShelf, MedicineWorld, must, PHARMACY_ID } from '../../testing/medicineWorld';

let world: MedicineWorld;
beforeEach(() => {
  world = new MedicineWorld();
});
const checked = async () => {
  const orderId = await world.paid(await world.effective());
  must(await world.dispense(orderId));
  must(await world.check(orderId));
  return orderId;
};
const state = (orderId: MedicineOrderId) => world.order(orderId).state;
const resend = (orderId: MedicineOrderId) => world.askAs('operations', resendOrder, { orderId });
const refund = (orderId: MedicineOrderId) =>
  world.askAs('operations', refundOrder, { orderId, words: '快递确认丢失，退款' });

test('A courier that does not answer books nothing twice: the next press asks under the same number', async () => {
  const orderId = await checked();
  world.courier.isDown = true;
  expect(await world.ship(orderId)).toMatchObject({ code: 'delivery.courier_unavailable' });
  const { parcelId } = world.order(orderId);
  world.courier.isDown = false;
  world.courier.refuses = true;
  expect(await world.ship(orderId)).toMatchObject({ code: 'delivery.courier_refused' });
  world.courier.refuses = false;
  expect(must(await world.ship(orderId))).toMatchObject({ waybill: `YD${parcelId!}` });
  expect([...world.courier.parcels.keys()]).toEqual([parcelId]);
});

test('What must stay cold is given to no courier that cannot keep it cold', async () => {
  const prescriptionId = await world.effective();
  const found = world.prescription(prescriptionId)!;
  const lines = found.lines.map((it) => ({ ...it, drug: { ...it.drug, isCold: true } }));
  world.runtime.store.rows.prescriptions.set(prescriptionId, { ...found, lines });
  const orderId = await world.paid(prescriptionId);
  must(await world.dispense(orderId));
  must(await world.check(orderId));
  world.courier.hasColdChain = false;
  expect(await world.ship(orderId)).toMatchObject({ code: 'delivery.cold_chain_missing' });
});

test('Events twice and out of order make one timeline by their own instants', async () => {
  const orderId = await world.shipped(await world.effective());
  const at = world.runtime.time;
  await world.tell(orderId, 'delivered', { eventId: 'c', at: at + 3 });
  await world.tell(orderId, 'collected', { eventId: 'a', at: at + 1 });
  await world.tell(orderId, 'collected', { eventId: 'a', at: at + 1 });
  await world.tell(orderId, 'in_transit', { eventId: 'b', at: at + 2 });
  const parcel = world.runtime.store.rows.parcels.get(world.order(orderId).parcelId!)!;
  expect(parcel.events.map(({ eventId }) => eventId)).toEqual(['a', 'b', 'c']);
  expect(parcel.state).toBe('delivered');
  expect(state(orderId)).toBe('delivered');
});

test('What the courier did not sign changes nothing; an unknown parcel is told again later', async () => {
  const orderId = await world.shipped(await world.effective());
  const { parcelId } = world.order(orderId);
  const event = { eventId: 'x', kind: 'delivered', at: 1 };
  const post = (signature: string, id = parcelId!) =>
    world.post('/delivery/notify', { 'x-courier-signature': signature }, { parcelId: id, event });
  expect(await post('forged')).toBe(401);
  expect(await post('genuine', 'nowhere' as never)).toBe(404);
  expect(state(orderId)).toBe('shipped');
});

test('A courier that tells nothing for a day is asked', async () => {
  const orderId = await world.shipped(await world.effective());
  const { parcelId } = world.order(orderId);
  const event = { eventId: 'late', kind: 'delivered' as const, at: world.runtime.time + 1 };
  world.courier.parcels.get(parcelId!)!.events.push(event);
  await world.tick('lookAfterOrders');
  expect(state(orderId)).toBe('shipped');
  world.runtime.time += DAY_MS;
  await world.tick('lookAfterOrders');
  expect(state(orderId)).toBe('delivered');
});

test('A lost parcel is sent again from packs that are held anew, and two people see to it again', async () => {
  const orderId = await world.shipped(await world.effective());
  expect(await resend(orderId)).toMatchObject({ code: 'medicineOrder.not_now' });
  await world.tell(orderId, 'lost');
  const { orders } = must(await world.askAs('operations', listMasked, { group: 'lost' }));
  expect(orders).toMatchObject([{ id: orderId, patientName: '王*' }]);
  must(await resend(orderId));
  expect(world.shelf()).toMatchObject({ holds: [{ orderId, packs: 1 }], batches: [{ onHand: 9 }] });
  must(await world.dispense(orderId));
  must(await world.check(orderId));
  must(await world.ship(orderId));
  await world.tell(orderId, 'delivered');
  expect(state(orderId)).toBe('delivered');
  expect(world.courier.parcels.size).toBe(2);
  expect(whereaboutsOf(world.paymentOf(orderId))).toMatchObject({ heldFen: 3100 });
});

test('A lost parcel that cannot be sent again is paid back whole, once', async () => {
  const orderId = await world.shipped(await world.effective());
  expect(await refund(orderId)).toMatchObject({ code: 'medicineOrder.not_now' });
  await world.tell(orderId, 'lost');
  world.shelve(aShelf(PHARMACY_ID, AMLODIPINE_ID, [aBatch(0)]));
  expect(await resend(orderId)).toMatchObject({ code: 'stock.short' });
  must(await refund(orderId));
  expect(await refund(orderId)).toMatchObject({ code: 'medicineOrder.not_now' });
  expect(state(orderId)).toBe('refunded');
  expect(whereaboutsOf(world.paymentOf(orderId))).toMatchObject({ heldFen: 0, owedFen: 3100 });
  const nowhere = 'nowhere' as MedicineOrderId;
  for (const press of [resend, refund])
    expect(await press(nowhere)).toMatchObject({ code: 'medicineOrder.not_found' });
});

test('What a receiver refuses comes back, and is sent again or paid back', async () => {
  const orderId = await world.shipped(await world.effective());
  await world.tell(orderId, 'refused');
  expect(state(orderId)).toBe('returned');
  must(await refund(orderId));
});

test('While WeChat does not answer, the timer tells of what was sent until it is heard', async () => {
  world.runtime.shippingReports = undefined;
  const orderId = await world.shipped(await world.effective());
  expect(world.order(orderId).report).toEqual({ state: 'due', tries: 1 });
  world.runtime.shippingReports = [];
  await world.tick('lookAfterOrders');
  expect(world.order(orderId).report).toMatchObject({ state: 'due' });
  world.runtime.time += 2 * MINUTE_MS;
  await world.tick('lookAfterOrders');
  expect(world.order(orderId).report).toMatchObject({ state: 'done' });
  await world.tick('lookAfterOrders');
  expect(world.runtime.shippingReports).toHaveLength(1);
});

test('Finance sees what was paid and not what was written', async () => {
  const orderId = await world.shipped(await world.effective());
  await world.tell(orderId, 'lost');
  must(await refund(orderId));
  const words = async (role: 'finance' | 'support') =>
    JSON.stringify(must(await world.askAs(role, listMasked, { group: 'all' })));
  expect(await words('finance')).not.toMatch(/快递确认丢失/);
  expect(await words('support')).toMatch(/快递确认丢失/);
  expect(await world.askAs('support', listMasked, { group: 'all', cursor: 'x' })).toMatchObject({
    code: 'list.cursor_invalid',
  });
});
