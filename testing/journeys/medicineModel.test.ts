import fc from 'fast-check';
import tcb from 'tcb-admin-node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import {
  cancelOrder,
  checkOrder,
  dispenseOrder,
  failOrder,
  giveBackOrder,
  placeOrder,
  receiveOrder,
  redeemSlip,
  refundOrder,
  resendOrder,
  shipOrder,
  takeElsewhere,
} from '@shared/contracts/medicineOrder';
import { confirmPayment, prepay } from '@shared/contracts/payment';
import { recallBatch } from '@shared/contracts/pharmacy';
import { voidPrescription } from '@shared/contracts/prescription';
import type { MedicineOrder } from '@shared/domain/medicineOrder/order';
import { shelfIdOf } from '@shared/domain/pharmacy/shelf';
import type { ActionContract } from '@shared/kernel/contract';
import { PharmacyId, type PrescriptionId } from '@shared/kernel/ids';
import { HOUR_MS, MINUTE_MS } from '@shared/kernel/time';
import { CloudbaseStore } from '../../cloudfunctions/_runtime/adapters/cloudbase/store';
import { environmentKms } from '../../cloudfunctions/_runtime/adapters/masterKeys/environmentKms';
import { DataKeys } from '../../cloudfunctions/_runtime/sealing/dataKeys';
import { SealedStore } from '../../cloudfunctions/_runtime/sealing/sealedStore';
import type { Store } from '../../cloudfunctions/_runtime/store';
import { makeKeys } from '../../emulator/developmentKeys';
import type { Fault, World } from '../../emulator/world';
import { ENV_ID, masterKeysOf, startHospital } from '../../scripts/hospitalWorld';
import { staffIn, type StaffCredentials } from '../../scripts/seed/staff';
import { morning, Treated } from '../browser/treated';
import { expectRules, hasLeft, type Seen } from '../medicineRules';
import { aBatch, AMLODIPINE_ID, BATCH_NO, RECEIVER, traceCode } from '../medicineWorld';
import { Phone } from '../phone';
import { Colleague } from './colleague';

const PHARMACY_ID = PharmacyId.parse('demo-renhe');
/** Packs that there are at the beginning: few, so that they run out. */
const PACKS = 4;
const PRESCRIPTIONS = 3;
const BEGIN = 'begin';

let world: World;
let store: Store;
let people: readonly StaffCredentials[];
let patient: Phone;
let doctor: Phone;
let prescriptions: PrescriptionId[];
let unreviewed: PrescriptionId;
let caseIds: string[];

beforeAll(async () => {
  people = await staffIn(undefined);
  const keys = makeKeys();
  world = await startHospital({ strictIndexes: true, staff: people, keys });
  await morning(world);
  const app = tcb.init({ serviceUrl: `${world.url}/admin`, env: ENV_ID, ...keys });
  const database = new CloudbaseStore(app.database());
  store = new SealedStore(
    database,
    new DataKeys(database, environmentKms(masterKeysOf(keys)), world.clock.now),
  );
  const treated = await Treated.begin(world, people);
  prescriptions = [];
  const caseId = await treated.followUp();
  for (let n = 0; n < PRESCRIPTIONS; n++) prescriptions.push(await treated.effective(caseId));
  unreviewed = await treated.issued(caseId);
  patient = await Phone.of(world.url, '小雨');
  doctor = (await Phone.of(world.url, '林晓岚')).as('doctor');
  const shelf = (await store.find('shelves', shelfIdOf(PHARMACY_ID, AMLODIPINE_ID)))!;
  await store.transaction(async () => ({
    value: undefined,
    writes: [{ kind: 'replace', table: 'shelves', row: { ...shelf, batches: [aBatch(PACKS)] } }],
  }));
  caseIds = [caseId];
  await world.control.advance(0);
  world.control.snapshots.take(BEGIN);
}, 240_000);
afterAll(() => world.stop());

/** Everything the rules speak of, as the emulated database and WeChat Pay have it. */
async function seen(): Promise<Seen> {
  const ids = [...prescriptions, unreviewed];
  const [orders, rows, shelves, packs, slips, ...chains] = await Promise.all([
    store.list('medicineOrders', { where: {}, limit: 100 }),
    Promise.all(ids.map((id) => store.find('prescriptions', id))),
    Promise.all([store.find('shelves', shelfIdOf(PHARMACY_ID, AMLODIPINE_ID))]),
    store.list('packs', { where: {}, limit: 100 }),
    Promise.all(ids.map((id) => store.find('outsideSlips', id))),
    ...caseIds.map((chainId) =>
      store.list('audits', { where: { chainId }, orderBy: [['n', 'asc']], limit: 1000 }),
    ),
  ]);
  const payments = await Promise.all(orders.map(({ paymentId }) => store.find('payments', paymentId)));
  return {
    ...{ orders, packs, links: chains.flat() },
    prescriptions: rows.map((it) => it!),
    shelves: shelves.map((it) => it!),
    payments: payments.map((it) => it!),
    redeemed: slips.flatMap((it) => (it?.redeemed ? [it.id] : [])),
    refunds: world.control.wechatPay
      .refunds()
      .map(({ outTradeNo, refund }) => ({ outTradeNo, refundFen: refund })),
  };
}

/** One person at a console: whose session is over signs in again. */
class Person {
  private at: Colleague | undefined;
  constructor(private readonly loginName: string) {}

  async call<C extends ActionContract>(contract: C, input: z.input<C['input']>) {
    const again = async () => {
      // A code counts once: the clock goes on to the next.
      await world.control.advance(30_000);
      this.at = await Colleague.of(
        world,
        people.find(({ loginName }) => loginName === this.loginName)!,
      );
      return this.at.call(contract, input);
    };
    const reply = this.at ? await this.at.call(contract, input) : await again();
    return !reply.ok && (reply.code as string).startsWith('actor.') ? again() : reply;
  }
}

type Model = {
  readonly desk: Readonly<Record<'du.zhong' | 'ling.xiao', Person>>;
  readonly operations: Person;
  readonly quality: Person;
  /** Where the cashier of an order is. */
  readonly cashiers: Map<string, string>;
  orders: readonly MedicineOrder[];
};
type Press = fc.AsyncCommand<Model, World>;

let keys = 0;
/** One press on the phone; where no answer comes, the same press is sent again, as the app does. */
async function onPhone<C extends ActionContract>(contract: C, input: z.input<C['input']>, phone = patient) {
  const key = `model-${String(++keys)}-${String(process.pid)}`;
  for (let time = 0; ; time++)
    try {
      return await phone.call(contract, input, key);
    } catch (error) {
      if (time === 2) throw error;
    }
}
/** The same at a browser: a lost answer is shown, and whoever sits there presses again. */
async function atDesk<C extends ActionContract>(person: Person, contract: C, input: z.input<C['input']>) {
  try {
    return await person.call(contract, input);
  } catch {
    return person.call(contract, input);
  }
}

const nth = <T>(all: readonly T[], n: number): T | undefined => all[n % Math.max(1, all.length)];

/** Something that anybody may press at any time; whatever is answered, the rules hold. */
const press = (name: string, run: (model: Model) => Promise<unknown>): Press => ({
  check: () => true,
  async run(model) {
    await run(model);
    const now = await seen();
    model.orders = now.orders;
    expectRules(now, PACKS);
  },
  toString: () => name,
});
const onOrder = (name: string, run: (order: MedicineOrder, model: Model) => Promise<unknown>) =>
  fc.nat(5).map((n) =>
    press(`${name} ${String(n)}`, async (model) => {
      const order = nth(model.orders, n);
      if (order) await run(order, model);
    }),
  );
const onPrescription = (name: string, run: (id: PrescriptionId) => Promise<unknown>) =>
  fc
    .nat(PRESCRIPTIONS)
    .map((n) => press(`${name} ${String(n)}`, () => run([...prescriptions, unreviewed][n]!)));

const HOME = { way: 'delivery', receiver: RECEIVER } as const;
/** 10 yuan a pack and 6 to the door. */
const placing = (prescriptionId: PrescriptionId) =>
  ({ prescriptionId, pharmacyId: PHARMACY_ID, totalFen: 1600, to: HOME }) as const;
const place = onPrescription('place', async (id) => {
  const reply = await onPhone(placeOrder, placing(id));
  if (id === unreviewed) expect(reply).toMatchObject({ code: 'prescription.not_effective' });
});
const placeTwice = onPrescription('place on two phones', (id) =>
  Promise.all([onPhone(placeOrder, placing(id)), onPhone(placeOrder, placing(id))]),
);
const of = ({ consultationId, id: orderId }: MedicineOrder) => ({ consultationId, orderId });
const toCashier = onOrder('go to the cashier for', async (order, { cashiers }) => {
  const reply = await onPhone(prepay, of(order));
  if (reply.ok) cashiers.set(order.id, reply.value.pay.package.replace('prepay_id=', ''));
});
const pay = onOrder('pay', async (order, { cashiers }) => {
  const prepayId = cashiers.get(order.id);
  if (prepayId !== undefined) world.control.wechatPay.pay(prepayId);
});
const buy = onOrder('buy', async (order, { cashiers }) => {
  const reply = await onPhone(prepay, of(order));
  if (!reply.ok) return;
  cashiers.set(order.id, reply.value.pay.package.replace('prepay_id=', ''));
  world.control.wechatPay.pay(cashiers.get(order.id)!);
  await onPhone(confirmPayment, of(order));
});
const NAMES = ['du.zhong', 'ling.xiao'] as const;
const who = fc.constantFrom(...NAMES);
const packing = ({ id: orderId }: MedicineOrder, code: number) => ({
  orderId,
  packs: [{ drugId: AMLODIPINE_ID, batchNo: BATCH_NO, code: traceCode(code) }],
});
/** Everything in its order, from wherever this prescription is: single presses seldom come so far as a courier. */
const sell = fc.tuple(fc.nat(PRESCRIPTIONS), fc.nat(6)).map(([n, code]) =>
  press(`sell ${String(n)} with ${String(code)}, to the courier`, async ({ desk }) => {
    const id = [...prescriptions, unreviewed][n]!;
    await onPhone(placeOrder, placing(id));
    const order = (await seen()).orders.find((it) => it.prescriptionId === id && it.state !== 'cancelled');
    if (!order) return;
    const bill = await onPhone(prepay, of(order));
    if (bill.ok) {
      world.control.wechatPay.pay(bill.value.pay.package.replace('prepay_id=', ''));
      await onPhone(confirmPayment, of(order));
    }
    await atDesk(desk['du.zhong'], dispenseOrder, packing(order, code));
    await atDesk(desk['ling.xiao'], checkOrder, { orderId: order.id });
    await atDesk(desk['ling.xiao'], shipOrder, { orderId: order.id });
  }),
);
const paidAgain = onOrder('WeChat tells once more that it was paid', async ({ paymentId }) => {
  world.control.wechatPay.notifyAgain(paymentId);
  await world.control.advance(0);
});
const dispense = fc.tuple(fc.nat(5), who, fc.nat(6)).map(([n, name, code]) =>
  press(`dispense ${String(n)} by ${name} with ${String(code)}`, async ({ orders, desk }) => {
    const order = nth(orders, n);
    if (order) await atDesk(desk[name], dispenseOrder, packing(order, code));
  }),
);
const dispenseTwice = fc.tuple(fc.nat(5), fc.nat(6)).map(([n, code]) =>
  press(`two people dispense ${String(n)} with ${String(code)}`, async ({ orders, desk }) => {
    const order = nth(orders, n);
    if (order)
      await Promise.all(NAMES.map((name) => atDesk(desk[name], dispenseOrder, packing(order, code))));
  }),
);
const check = fc.tuple(fc.nat(5), who).map(([n, name]) =>
  press(`check ${String(n)} by ${name}`, async ({ orders, desk }) => {
    const order = nth(orders, n);
    if (order) await atDesk(desk[name], checkOrder, { orderId: order.id });
  }),
);
const tell = fc
  .tuple(fc.nat(5), fc.constantFrom('collected', 'delivered', 'lost', 'refused'))
  .map(([n, kind]) =>
    press(`courier tells ${kind} of ${String(n)}, twice`, async ({ orders }) => {
      const parcelId = nth(orders, n)?.parcelId;
      const isKnown = world.control.courier.parcels().some(({ id }) => id === parcelId);
      if (parcelId && isKnown) await world.control.courier.move(parcelId, kind as 'lost', { times: 2 });
    }),
  );
const wait = fc
  .constantFrom(MINUTE_MS, 20 * MINUTE_MS, 15 * HOUR_MS)
  .map((ms) =>
    press(`wait ${String(ms / MINUTE_MS)} minutes`, () =>
      world.control.advance(ms, { coalesceMs: Math.max(MINUTE_MS, ms / 4) }),
    ),
  );
const WORDS = '批号与实物不符';
const PHARMACY = { pharmacyName: '社区药店', licenceNo: '京BB0000002', pharmacist: '李药师' };
const commands = [
  ...[place, place, placeTwice, toCashier, pay, buy, buy, buy, paidAgain, sell, sell, sell],
  ...[dispense, dispense, dispense, dispenseTwice, check, check, check, tell, tell, wait],
  ...['', ''].map(() =>
    onOrder('ship', ({ id: orderId }, { desk }) => atDesk(desk['ling.xiao'], shipOrder, { orderId })),
  ),
  onPrescription('void', (prescriptionId) =>
    onPhone(voidPrescription, { prescriptionId, reason: '剂量需要调整' }, doctor),
  ),
  onPrescription('redeem twice elsewhere', async (prescriptionId) => {
    const slip = await onPhone(takeElsewhere, { prescriptionId });
    if (!slip.ok) return;
    const input = { code: slip.value.code, pharmacy: PHARMACY };
    await Promise.all([onPhone(redeemSlip, input), onPhone(redeemSlip, input)]);
  }),
  onOrder('cancel', ({ id: orderId }) => onPhone(cancelOrder, { orderId })),
  onOrder('receive', ({ id: orderId }) => onPhone(receiveOrder, { orderId })),
  onOrder('give back', ({ id: orderId }, { desk }) =>
    atDesk(desk['ling.xiao'], giveBackOrder, { orderId, words: WORDS }),
  ),
  onOrder('fail', ({ id: orderId }, { desk }) =>
    atDesk(desk['du.zhong'], failOrder, { orderId, words: WORDS }),
  ),
  onOrder('resend', ({ id: orderId }, { operations }) => atDesk(operations, resendOrder, { orderId })),
  onOrder('refund', ({ id: orderId }, { operations }) =>
    atDesk(operations, refundOrder, { orderId, words: '快递确认丢失' }),
  ),
  fc.constant(
    press('recall', ({ quality }) =>
      atDesk(quality, recallBatch, {
        ...{ drugId: AMLODIPINE_ID, batchNo: BATCH_NO, level: 'two' },
        ...{ reason: '含量均匀度不合格', advice: '请停用，联系药房退换' },
      }),
    ),
  ),
];

/** What goes wrong on the wires between phone, hospital, database, WeChat Pay and courier. */
const FAULTS: readonly Fault[] = [
  // Nearly everything that is pressed meets these.
  ...[1, 2, 3, 4].flatMap((): Fault[] => [
    { kind: 'drop_after', operation: 'functions.callFunction:*' },
    { kind: 'drop_after', operation: 'database.commitTransaction' },
    { kind: 'drop_before', operation: 'functions.callFunction:outbox' },
    { kind: 'drop_after', operation: 'POST /http/call/*' },
  ]),
  ...(['drop_before', 'drop_after'] as const).flatMap((kind) => [
    { kind, operation: 'functions.callFunction:medicineOrder' },
    { kind, operation: 'functions.callFunction:payment' },
    { kind, operation: 'functions.callFunction:outbox' },
    { kind, operation: 'database.commitTransaction' },
    { kind, operation: 'POST /http/call/medicineOrder' },
    { kind, operation: 'POST /http/payment/notify' },
    { kind, operation: 'POST /http/delivery/notify' },
    { kind, operation: 'POST /v3/pay/transactions/jsapi' },
    { kind, operation: 'POST /v3/refund/domestic/refunds' },
    { kind, operation: 'POST /courier/v1/parcels' },
  ]),
  { kind: 'duplicate', operation: 'functions.callFunction:medicineOrder' },
  { kind: 'duplicate', operation: 'POST /http/payment/notify' },
  { kind: 'error', operation: 'database.commitTransaction' },
  { kind: 'error', operation: 'database.getInTransaction' },
  { kind: 'error', operation: 'POST /v3/refund/domestic/refunds' },
];
let happened = 0;
const faulty: fc.Arbitrary<Press> = fc
  .tuple(fc.constantFrom(...FAULTS), fc.constantFrom(...commands))
  .chain(([fault, command]) =>
    (command as fc.Arbitrary<Press>).map((it) => ({
      check: () => true,
      async run(model: Model, real: World) {
        world.control.faults.add(fault);
        await it.run(model, real);
        if (world.control.faults.planned().length === 0) happened += 1;
        world.control.faults.clear();
      },
      toString: () => `${it.toString()}, where ${fault.operation} has ${fault.kind}`,
    })),
  );

/** Everything that was left behind comes to rest: then nothing is owed that is not on its way, and nothing waits. */
async function expectRest(): Promise<Seen> {
  await world.control.advance(HOUR_MS, { coalesceMs: 10 * MINUTE_MS });
  const now = await seen();
  expectRules(now, PACKS);
  expect(await store.count('audits', { pending: true })).toBe(0);
  for (const { parts = [] } of now.payments)
    for (const { no, state } of parts) expect({ no, state }).toEqual({ no, state: 'refunded' });
  return now;
}

test('Whoever presses whatever, on lines that fail: medicine, prescriptions, stock, money and trace agree in the cloud as well', async () => {
  const shipped: number[] = [];
  await fc.assert(
    fc.asyncProperty(
      fc.commands([...commands, ...Array.from({ length: 30 }, () => faulty)], {
        maxCommands: 40,
        size: 'max',
      }),
      async (presses) => {
        world.control.snapshots.restore(BEGIN);
        const model: Model = {
          desk: { 'du.zhong': new Person('du.zhong'), 'ling.xiao': new Person('ling.xiao') },
          ...{ operations: new Person('tong.wen'), quality: new Person('shen.zhi') },
          ...{ cashiers: new Map(), orders: [] },
        };
        await fc.asyncModelRun(() => ({ model, real: world }), presses);
        shipped.push((await expectRest()).orders.filter(hasLeft).length);
      },
    ),
    { numRuns: 8, seed: 20261128, endOnFailure: true },
  );
  // Runs in which nothing went wrong, or in which no medicine left, would prove nothing.
  expect(happened).toBeGreaterThan(5);
  expect(shipped.filter((orders) => orders > 0).length).toBeGreaterThan(shipped.length / 2);
}, 240_000);
