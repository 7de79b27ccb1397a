import { beforeEach, describe, expect, test } from 'vitest';
import { giveBackOrder, handOverOrder, listDesk, openAtDesk } from '@shared/contracts/medicineOrder';
import { recallBatch } from '@shared/contracts/pharmacy';
import { StaffId, type MedicineOrderId } from '@shared/kernel/ids';
import { DAY_MS } from '@shared/kernel/time';
import {
  aBatch,
  AMLODIPINE_ID,
  aShelf,
  BATCH_NO,
  MedicineWorld,
  must,
  OTHER_PHARMACY,
  PHARMACY_ID,
  traceCode,
} from '../../testing/medicineWorld';

let world: MedicineWorld;
let orderId: MedicineOrderId;
beforeEach(async () => {
  world = new MedicineWorld();
  orderId = await world.paid(await world.effective());
});
const pack = (change: object = {}) => [
  { drugId: AMLODIPINE_ID, batchNo: BATCH_NO, code: traceCode(900), ...change },
];
const recall = () =>
  world.askAs('quality', recallBatch, {
    ...{ drugId: AMLODIPINE_ID, batchNo: BATCH_NO, level: 'two' },
    ...{ reason: '含量均匀度不合格', advice: '请停用，联系药房退换' },
  });

describe('Packing is refused, in this order', () => {
  test('for somebody without a pharmacy: pharmacy.not_assigned', async () => {
    world.runtime.store.rows.pharmacyStaff.delete(StaffId.parse('staff-du'));
    expect(await world.dispense(orderId)).toMatchObject({ code: 'pharmacy.not_assigned' });
    expect(await world.atDesk('du', listDesk, { group: 'paid' })).toMatchObject({
      code: 'pharmacy.not_assigned',
    });
    expect(await world.atDesk('du', openAtDesk, { orderId })).toMatchObject({
      code: 'pharmacy.not_assigned',
    });
  });
  test('at another pharmacy it does not exist: medicineOrder.not_found', async () => {
    world.employed('far', OTHER_PHARMACY);
    expect(await world.dispense(orderId, pack(), 'far')).toMatchObject({ code: 'medicineOrder.not_found' });
    expect(await world.atDesk('far', openAtDesk, { orderId })).toMatchObject({
      code: 'medicineOrder.not_found',
    });
  });
  test('before it is paid it is not there for the pharmacy: medicineOrder.not_found', async () => {
    const unpaid = await world.ordered(await world.effective());
    expect(await world.dispense(unpaid)).toMatchObject({ code: 'medicineOrder.not_found' });
  });
  test('twice: medicineOrder.not_now', async () => {
    must(await world.dispense(orderId));
    expect(await world.dispense(orderId, pack())).toMatchObject({ code: 'medicineOrder.not_now' });
  });
  test('with one code on two packs: trace.repeated', async () => {
    expect(await world.dispense(orderId, [...pack(), ...pack()])).toMatchObject({ code: 'trace.repeated' });
  });
  test('with more packs than were ordered, or of another drug: medicineOrder.packs_differ', async () => {
    const more = [...pack(), ...pack({ code: traceCode(901) })];
    expect(await world.dispense(orderId, more)).toMatchObject({ code: 'medicineOrder.packs_differ' });
    const other = pack({ drugId: 'demo-0002' });
    expect(await world.dispense(orderId, other)).toMatchObject({ code: 'medicineOrder.packs_differ' });
  });
  test('from a batch that is not there: stock.batch_unknown', async () => {
    expect(await world.dispense(orderId, pack({ batchNo: 'B999' }))).toMatchObject({
      code: 'stock.batch_unknown',
    });
  });
  test('from a recalled batch, at once: stock.batch_recalled', async () => {
    must(await recall());
    expect(await world.dispense(orderId, pack())).toMatchObject({ code: 'stock.batch_recalled' });
  });
  test('from a batch that runs out today: stock.batch_expired', async () => {
    world.shelve(aShelf(PHARMACY_ID, AMLODIPINE_ID, [aBatch(5, { expiresOn: '2026-11-23' })]));
    expect(await world.dispense(orderId, pack())).toMatchObject({ code: 'stock.batch_expired' });
  });
  test('from a batch with too few packs: stock.short', async () => {
    world.shelve(aShelf(PHARMACY_ID, AMLODIPINE_ID, [aBatch(0)]));
    expect(await world.dispense(orderId, pack())).toMatchObject({ code: 'stock.short' });
  });
  test('with a code that has left before: trace.used, and the alarm is kept', async () => {
    must(await world.dispense(orderId, pack()));
    const second = await world.paid(await world.effective());
    expect(await world.dispense(second, pack())).toMatchObject({ code: 'trace.used' });
    expect(world.shelf().batches[0]!.onHand).toBe(9);
    expect(world.trail.map(({ outcome }) => outcome)).toContain('trace.used');
  });
  test('with a code of another batch: trace.other_batch', async () => {
    const id = traceCode(900);
    world.runtime.store.rows.packs.set(id, {
      ...{ id, pharmacyId: PHARMACY_ID, drugId: AMLODIPINE_ID, batchNo: 'B2', batchKey: 'x' },
      ...{ state: 'in_stock', at: 1 },
    });
    expect(await world.dispense(orderId, pack())).toMatchObject({ code: 'trace.other_batch' });
  });
});

test('What is packed is checked by another person', async () => {
  expect(await world.check(orderId)).toMatchObject({ code: 'medicineOrder.not_now' });
  must(await world.dispense(orderId));
  expect(await world.check(orderId, 'du')).toMatchObject({ code: 'medicineOrder.own_packing' });
  must(await world.check(orderId, 'ling'));
  expect(world.order(orderId)).toMatchObject({
    state: 'checked',
    packer: { name: 'du' },
    checker: { name: 'ling' },
  });
});

test('A checker sends it back: the packs lie on the shelf again, promised, and their codes may leave anew', async () => {
  const giveBack = () => world.atDesk('ling', giveBackOrder, { orderId, words: '批号与实物不符' });
  expect(await giveBack()).toMatchObject({ code: 'medicineOrder.not_now' });
  must(await world.dispense(orderId, pack()));
  must(await giveBack());
  expect(world.shelf()).toMatchObject({ holds: [{ orderId, packs: 1 }], batches: [{ onHand: 10 }] });
  must(await world.dispense(orderId, pack()));
  expect(world.shelf().batches[0]!.onHand).toBe(9);
});

test('A batch recalled after it was packed leaves neither by check, nor by courier, nor by hand', async () => {
  must(await world.dispense(orderId));
  const fetched = await world.paid(await world.effective(), { to: { way: 'pick_up' }, totalFen: 2500 });
  must(await world.dispense(fetched));
  must(await world.check(fetched));
  must(await recall());
  expect(await world.check(orderId)).toMatchObject({ code: 'stock.batch_recalled' });
  const code = world.order(fetched).pickUpCode!;
  expect(await world.atDesk('ling', handOverOrder, { orderId: fetched, code })).toMatchObject({
    code: 'stock.batch_recalled',
  });
  const second = new MedicineWorld();
  const sent = await second.paid(await second.effective());
  must(await second.dispense(sent));
  must(await second.check(sent));
  must(
    await second.askAs('quality', recallBatch, {
      ...{ drugId: AMLODIPINE_ID, batchNo: BATCH_NO, level: 'two' },
      ...{ reason: '含量均匀度不合格', advice: '请停用，联系药房退换' },
    }),
  );
  expect(await second.ship(sent)).toMatchObject({ code: 'stock.batch_recalled' });
});

test('What expires first is suggested first, over several batches', async () => {
  const soon = aBatch(1, { batchNo: 'B1', expiresOn: '2026-12-31' });
  const gone = aBatch(9, { batchNo: 'B0', expiresOn: '2026-11-23' });
  world.shelve(aShelf(PHARMACY_ID, AMLODIPINE_ID, [aBatch(5), gone, soon]));
  const { suggested } = must(await world.atDesk('du', openAtDesk, { orderId }));
  expect(suggested).toEqual([{ drugId: AMLODIPINE_ID, batchNo: 'B1', expiresOn: '2026-12-31', packs: 1 }]);
});

test('The desk tells nobody whom an order is for before it is opened, and the opening is written down', async () => {
  const { items } = must(await world.atDesk('du', listDesk, { group: 'paid' }));
  expect(items).toMatchObject([{ id: orderId, packs: 1, isCold: false, packedByMe: false }]);
  expect(JSON.stringify(items)).not.toMatch(/王芳|氨氯地平/);
  expect(await world.atDesk('du', listDesk, { group: 'paid', cursor: 'x' })).toMatchObject({
    code: 'list.cursor_invalid',
  });
  must(await world.atDesk('du', openAtDesk, { orderId }));
  world.runtime.time += DAY_MS;
  expect(world.trail.some(({ action, role }) => action === 'look.dispensing' && role === 'dispenser')).toBe(
    true,
  );
});

test('Medicine is fetched by the code alone', async () => {
  const fetched = await world.paid(await world.effective(), { to: { way: 'pick_up' }, totalFen: 2500 });
  const handOver = (code: string, id = fetched) => world.atDesk('ling', handOverOrder, { orderId: id, code });
  const code = world.order(fetched).pickUpCode!;
  expect(await handOver(code)).toMatchObject({ code: 'medicineOrder.not_now' });
  must(await world.dispense(fetched));
  must(await world.check(fetched));
  const wrong = code === '000000' ? '000001' : '000000';
  expect(await handOver(wrong)).toMatchObject({ code: 'medicineOrder.code_wrong' });
  expect(await world.ship(fetched)).toMatchObject({ code: 'medicineOrder.no_delivery' });
  must(await handOver(code));
  expect(world.order(fetched).state).toBe('received');
  expect(world.runtime.shippingReports).toMatchObject([{ by: { way: 'pick_up' } }]);
  must(await world.dispense(orderId));
  must(await world.check(orderId));
  expect(await handOver('123456', orderId)).toMatchObject({ code: 'medicineOrder.no_pick_up' });
});
