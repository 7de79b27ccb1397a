import { expect, test } from 'vitest';
import { getOrder, listMasked, openAtDesk, receiveOrder } from '@shared/contracts/medicineOrder';
import { must, MedicineWorld } from '../../testing/medicineWorld';

test('from an effective prescription to the medicine at the door, every step with who and when', async () => {
  const world = new MedicineWorld();
  const prescriptionId = await world.effective();
  const { offers } = must(await world.offers(prescriptionId));
  expect(offers.map(({ name, problem, goodsFen }) => [name, problem, goodsFen])).toEqual([
    ['仁和大药房', undefined, 2500],
    ['百草堂药店', 'stock_short', undefined],
  ]);
  const orderId = await world.ordered(prescriptionId);
  expect(world.shelf().holds).toEqual([{ orderId, packs: 1 }]);
  must(await world.prepay(orderId));
  world.company.pay(world.order(orderId).paymentId);
  expect(must(await world.confirm(orderId))).toEqual({ state: 'paid' });
  expect(world.order(orderId).state).toBe('paid');
  expect(world.prescription(prescriptionId).state).toBe('used');

  const open = must(await world.atDesk('du', openAtDesk, { orderId }));
  expect(open.suggested).toMatchObject([{ batchNo: 'B20260101', packs: 1 }]);
  expect(open.labels[0]!.text).toEqual([
    '王芳',
    '苯磺酸氨氯地平片 5mg  1盒',
    '口服，每次1片，每日一次',
    '仁和大药房',
  ]);
  must(await world.dispense(orderId));
  expect(world.shelf()).toMatchObject({ holds: [], batches: [{ onHand: 9 }] });
  must(await world.check(orderId));
  must(await world.ship(orderId));
  expect(world.runtime.shippingReports).toMatchObject([
    { goods: '药品', by: { way: 'express', carrierCode: 'DEMO', phone: '13800138000' } },
  ]);
  expect(await world.tell(orderId, 'collected')).toBe(200);
  expect(await world.tell(orderId, 'delivered')).toBe(200);
  must(await world.ask(receiveOrder, { orderId }, 'patient'));
  const order = must(await world.ask(getOrder, { orderId }, 'patient'));
  expect(order.steps.map(({ event, role }) => `${event} ${role}`)).toEqual([
    'place patient',
    'pay system',
    'dispense dispenser',
    'check dispenser',
    'ship dispenser',
    'deliver courier',
    'receive patient',
  ]);
  expect(order.parcel?.events.map(({ kind }) => kind)).toEqual(['collected', 'delivered']);
  expect(order.money).toEqual({ heldFen: 3100, owedFen: 0, refundedFen: 0 });
  const masked = must(await world.askAs('support', listMasked, { group: 'all' }));
  expect(JSON.stringify(masked)).not.toMatch(/王芳|13800138000|幸福里|氨氯地平/);
  expect(world.trail.filter(({ outcome }) => outcome === 'ok').map(({ action }) => action)).toEqual(
    expect.arrayContaining(['medicineOrder.place', 'medicineOrder.dispense', 'look.dispensing']),
  );
});
