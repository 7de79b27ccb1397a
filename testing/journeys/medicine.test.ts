import tcb from 'tcb-admin-node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getOrder, placeOrder } from '@shared/contracts/medicineOrder';
import { prepay } from '@shared/contracts/payment';
import { getPrescription, startDuty, takePrescription } from '@shared/contracts/prescription';
import { PharmacistId, PharmacyId, type ConsultationId } from '@shared/kernel/ids';
import { DAY_MS, instantOf, MINUTE_MS, shanghai } from '@shared/kernel/time';
import { CloudbaseStore } from '../../cloudfunctions/_runtime/adapters/cloudbase/store';
import { environmentKms } from '../../cloudfunctions/_runtime/adapters/masterKeys/environmentKms';
import { DataKeys } from '../../cloudfunctions/_runtime/sealing/dataKeys';
import { SealedStore } from '../../cloudfunctions/_runtime/sealing/sealedStore';
import { makeKeys } from '../../emulator/developmentKeys';
import type { World } from '../../emulator/world';
import type { Store, Write } from '../../cloudfunctions/_runtime/store';
import { ENV_ID, masterKeysOf, startHospital } from '../../scripts/hospitalWorld';
import { DEMO_PHARMACIST_LICENCE } from '../../scripts/seed/pharmacy';
import { staffIn, type StaffCredentials } from '../../scripts/seed/staff';
import { morning, Treated } from '../browser/treated';
import { RECEIVER } from '../medicineWorld';
import { Phone } from '../phone';
import { Colleague } from './colleague';

const SECOND = 'YS110000000002';

let world: World;
let store: Store;
let people: readonly StaffCredentials[];
let treated: Treated;
let patient: Phone;
let caseId: ConsultationId;

beforeAll(async () => {
  const known = await staffIn(undefined);
  const pharmacist = known.find(({ role }) => role === 'pharmacist')!;
  people = [...known, { ...pharmacist, loginName: 'huang.qi', name: '黄芪' }];
  const keys = makeKeys();
  world = await startHospital({ strictIndexes: true, staff: people, keys });
  const app = tcb.init({ serviceUrl: `${world.url}/admin`, env: ENV_ID, ...keys });
  const database = new CloudbaseStore(app.database());
  store = new SealedStore(
    database,
    new DataKeys(database, environmentKms(masterKeysOf(keys)), world.clock.now),
  );
  const first = (await store.find('pharmacists', 'demo-bai-zhu'))!;
  const row = { ...first, id: PharmacistId.parse('demo-huang-qi'), name: '黄芪', licenceNo: SECOND };
  await write({ kind: 'insert', table: 'pharmacists', row });
  await morning(world);
  treated = await Treated.begin(world, people);
  patient = await Phone.of(world.url, '小雨');
  caseId = await treated.followUp();
}, 240_000);
afterAll(() => world.stop());

const write = (...writes: Write[]) => store.transaction(async () => ({ value: undefined, writes }));
const ordering = { pharmacyId: PharmacyId.parse('demo-renhe'), totalFen: 1600 };
const HOME = { way: 'delivery', receiver: RECEIVER } as const;

test('Two pharmacists take one prescription at once: one gets it', async () => {
  const at = (loginName: string) =>
    Colleague.of(
      world,
      people.find((it) => it.loginName === loginName)!,
    );
  const [first, second] = [await at('bai.zhu'), await at('huang.qi')];
  await first.must(startDuty, { licenceNo: DEMO_PHARMACIST_LICENCE });
  await second.must(startDuty, { licenceNo: SECOND });
  const prescriptionId = await treated.issued(caseId);
  const replies = await Promise.all(
    [first, second].map((it) => it.call(takePrescription, { prescriptionId })),
  );
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
  // Codes count once: whoever signs in next needs the one after.
  await world.control.advance(MINUTE_MS);
});

test('Money that is told of before the order is there waits for it, and then money and medicine agree', async () => {
  const prescriptionId = await treated.effective(caseId);
  const of = { ...ordering, prescriptionId, to: HOME };
  const { orderId, consultationId } = await patient.must(placeOrder, of);
  const { pay } = await patient.must(prepay, { consultationId, orderId });
  const order = (await store.find('medicineOrders', orderId))!;
  await write({ kind: 'remove', table: 'medicineOrders', id: orderId });
  world.control.wechatPay.pay(pay.package.replace('prepay_id=', ''));
  await world.control.advance(2 * MINUTE_MS);
  // The money is here and nothing is sold for it yet.
  expect((await store.find('payments', order.paymentId))!.state).toBe('paid');
  expect((await patient.must(getPrescription, { prescriptionId })).state).toBe('effective');
  await write({ kind: 'insert', table: 'medicineOrders', row: order });
  await world.control.advance(5 * MINUTE_MS);
  for (let time = 0; time < 2; time++) {
    world.control.wechatPay.notifyAgain(order.paymentId);
    await world.control.advance(0);
  }
  expect(await patient.must(getOrder, { orderId })).toMatchObject({
    ...{ state: 'paid', money: { heldFen: 1600, owedFen: 0, refundedFen: 0 } },
  });
  expect((await store.find('medicineOrders', orderId))!.steps.map(({ event }) => event)).toEqual([
    'place',
    'pay',
  ]);
  expect((await patient.must(getPrescription, { prescriptionId })).state).toBe('used');
});

test('Money that is told of after the prescription has run out goes back whole, however often it is told', async () => {
  const prescriptionId = await treated.effective(caseId);
  const { day } = shanghai(world.clock.now());
  const midnight = instantOf(day, 0) + DAY_MS;
  await world.control.advance(midnight - 5 * MINUTE_MS - world.clock.now(), { coalesceMs: DAY_MS });
  const { orderId, consultationId } = await patient.must(placeOrder, {
    ...{ ...ordering, prescriptionId },
    to: HOME,
  });
  const { pay } = await patient.must(prepay, { consultationId, orderId });
  world.control.faults.add({ operation: 'POST /http/payment/notify', kind: 'drop_before', times: 50 });
  world.control.faults.add({ operation: 'GET /v3/pay/*', kind: 'error', times: 50 });
  world.control.wechatPay.pay(pay.package.replace('prepay_id=', ''));
  await world.control.advance(10 * MINUTE_MS);
  world.control.faults.clear();
  const { outTradeNo } = world.control.wechatPay
    .orders()
    .filter(({ total }) => total === 1600)
    .at(-1)!;
  for (let time = 0; time < 2; time++) {
    world.control.wechatPay.notifyAgain(outTradeNo);
    await world.control.advance(0);
  }
  await world.control.advance(10 * MINUTE_MS);
  expect(await patient.must(getOrder, { orderId })).toMatchObject({
    ...{ state: 'cancelled', money: { heldFen: 0, owedFen: 0, refundedFen: 1600 } },
  });
  expect((await patient.must(getPrescription, { prescriptionId })).state).toBe('expired');
});
