import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  answerGrievance,
  cancelOrder,
  complainOfOrder,
  failOrder,
  giveBackOrder,
  receiveOrder,
  redeemSlip,
  refundOrder,
  resendOrder,
  takeElsewhere,
} from '@shared/contracts/medicineOrder';
import { recallBatch } from '@shared/contracts/pharmacy';
import { voidPrescription } from '@shared/contracts/prescription';
import type { MedicineOrder } from '@shared/domain/medicineOrder/order';
import type { PrescriptionId } from '@shared/kernel/ids';
import { HOUR_MS, MINUTE_MS } from '@shared/kernel/time';
import { CASE_ID } from './caseWorld';
import { FAULTS, Faults } from './medicineFaults';
import { expectRules, type Seen } from './medicineRules';
import {
  aBatch,
  AMLODIPINE_ID,
  aShelf,
  BATCH_NO,
  MedicineWorld,
  PHARMACY_ID,
  traceCode,
} from './medicineWorld';

/** Packs that there are at the beginning: few, so that they run out. */
const PACKS = 4;

/** What the model keeps: only what cannot be read from the hospital. */
type Model = { readonly prescriptions: PrescriptionId[]; readonly faults?: Faults };
type Press = fc.AsyncCommand<Model, MedicineWorld>;

const ordersOf = (world: MedicineWorld): MedicineOrder[] => [
  ...world.runtime.store.rows.medicineOrders.values(),
];
const nth = <T>(all: readonly T[], n: number): T | undefined => all[n % Math.max(1, all.length)];

/** Everything the rules speak of, as the memory store has it. */
function seenIn({ runtime, company, shelf }: MedicineWorld): Seen {
  const { medicineOrders, prescriptions, packs, payments, outsideSlips, audits } = runtime.store.rows;
  return {
    orders: [...medicineOrders.values()],
    prescriptions: [...prescriptions.values()],
    shelves: [shelf()],
    packs: [...packs.values()],
    payments: [...payments.values()],
    redeemed: [...outsideSlips.values()].flatMap(({ id, redeemed }) => (redeemed ? [id] : [])),
    refunds: [...company.refunds.values()],
    links: [...audits.values()].filter((it) => it.chainId === (CASE_ID as string)),
  };
}

const holds = (world: MedicineWorld): void => expectRules(seenIn(world), PACKS);

/** Something that anybody may press at any time; whatever is answered, the rules hold. */
const press = (name: string, run: (world: MedicineWorld, model: Model) => Promise<unknown>): Press => ({
  check: () => true,
  async run(model, world) {
    await run(world, model);
    // What an instance left behind when it died is delivered by the timer; then everything agrees again.
    await model.faults?.recover();
    holds(world);
  },
  toString: () => name,
});
const onOrder = (
  name: string,
  run: (world: MedicineWorld, order: MedicineOrder, n: number) => Promise<unknown>,
) =>
  fc.nat(5).map((n) =>
    press(`${name} ${String(n)}`, async (world) => {
      const order = nth(ordersOf(world), n);
      if (order) await run(world, order, n);
    }),
  );
const onPrescription = (name: string, run: (world: MedicineWorld, id: PrescriptionId) => Promise<unknown>) =>
  fc.nat(3).map((n) =>
    press(`${name} ${String(n)}`, async (world, model) => {
      const id = nth(model.prescriptions, n);
      if (id) await run(world, id);
    }),
  );
const who = fc.constantFrom('du', 'ling');
const PHARMACY = { pharmacyName: '社区药店', licenceNo: '京BB0000002', pharmacist: '李药师' };
const TIMERS = ['reconcile', 'lookAfterPrescriptions', 'lookAfterOrders'] as const;

const issue = fc.constant(
  press('issue', async (world, model) => {
    if (model.prescriptions.length < 3) model.prescriptions.push(await world.effective());
  }),
);
const unreviewed = fc.constant(
  press('place without review', async (world) => {
    world.doctorSeen();
    const reply = await world.prescribing.issue();
    if (reply.ok) expect(await world.place(reply.value.prescriptionId)).toMatchObject({ ok: false });
  }),
);
const pay = onOrder('pay', async (world, order) => {
  await world.prepay(order.id);
  world.company.pay(order.paymentId);
});
const notify = onOrder('notify', (world, { id, paymentId }) =>
  world.company.orders.get(paymentId)?.state === 'SUCCESS' ? world.notifyPaid(id) : world.confirm(id),
);
const whole = onOrder('buy', async (world, order) => {
  await world.prepay(order.id);
  if (world.company.pay(order.paymentId)) await world.notifyPaid(order.id);
});
const dispense = fc.tuple(fc.nat(5), who, fc.nat(6)).map(([n, name, code]) =>
  press(`dispense ${String(n)} by ${name} with ${String(code)}`, async (world) => {
    const order = nth(ordersOf(world), n);
    const packs = [{ drugId: AMLODIPINE_ID, batchNo: BATCH_NO, code: traceCode(code) }];
    if (order) await world.dispense(order.id, packs, name);
  }),
);
const check = fc.tuple(fc.nat(5), who).map(([n, name]) =>
  press(`check ${String(n)} by ${name}`, async (world) => {
    const order = nth(ordersOf(world), n);
    if (order) await world.check(order.id, name);
  }),
);
const tell = fc
  .tuple(fc.nat(5), fc.constantFrom('collected', 'delivered', 'lost', 'refused'))
  .map(([n, kind]) =>
    press(`courier tells ${kind} of ${String(n)}, twice`, async (world) => {
      const order = nth(ordersOf(world), n);
      if (!order?.parcelId) return;
      const eventId = `${kind}-${order.parcelId}`;
      for (let time = 0; time < 2; time++) await world.tell(order.id, kind as 'lost', { eventId });
    }),
  );
const wait = fc.constantFrom(MINUTE_MS, 20 * MINUTE_MS, 15 * HOUR_MS, 8 * 24 * HOUR_MS).map((ms) =>
  press(`wait ${String(ms / MINUTE_MS)} minutes`, async (world) => {
    world.runtime.time += ms;
    for (const timer of TIMERS) await world.tick(timer);
    await world.runtime.sweep();
  }),
);
const outage = fc.boolean().map((isDown) =>
  press(isDown ? 'vendors go' : 'vendors come back', async (world) => {
    world.company.isDown = isDown;
    world.courier.isDown = isDown;
    world.runtime.shippingReports = isDown ? undefined : [];
  }),
);

const commands = [
  ...[
    issue,
    issue,
    unreviewed,
    pay,
    notify,
    whole,
    whole,
    dispense,
    dispense,
    check,
    check,
    tell,
    wait,
    outage,
  ],
  onPrescription('place', (world, id) => world.place(id)),
  onPrescription('place', (world, id) => world.place(id)),
  onPrescription('void', (world, prescriptionId) =>
    world.ask(voidPrescription, { prescriptionId, reason: '剂量需要调整' }, 'doctor'),
  ),
  onPrescription('redeem', async (world, prescriptionId) => {
    const slip = await world.ask(takeElsewhere, { prescriptionId }, 'patient');
    if (slip.ok)
      for (let time = 0; time < 2; time++)
        await world.askAs('anybody', redeemSlip, { code: slip.value.code, pharmacy: PHARMACY });
  }),
  onOrder('cancel', (world, { id: orderId }) => world.ask(cancelOrder, { orderId }, 'patient')),
  onOrder('give back', (world, { id: orderId }) =>
    world.atDesk('ling', giveBackOrder, { orderId, words: '批号与实物不符' }),
  ),
  onOrder('fail', (world, { id: orderId }) =>
    world.atDesk('du', failOrder, { orderId, words: '门店停电' + '一天' }),
  ),
  onOrder('ship', (world, { id }) => world.ship(id)),
  onOrder('ship', (world, { id }) => world.ship(id)),
  onOrder('receive', (world, { id: orderId }) => world.ask(receiveOrder, { orderId }, 'patient')),
  onOrder('resend', (world, { id: orderId }) => world.askAs('operations', resendOrder, { orderId })),
  onOrder('refund', (world, { id: orderId }) =>
    world.askAs('operations', refundOrder, { orderId, words: '快递确认丢失' }),
  ),
  onOrder('complain', async (world, { id: orderId }) => {
    await world.ask(complainOfOrder, { orderId, kind: 'damaged', words: '外盒压坏了' }, 'patient');
    await world.askAs('support', answerGrievance, { orderId, fen: 1000, words: '已核实退款' });
  }),
  onOrder('bank ends a refund', async (world, { paymentId }) => {
    world.company.endRefund(paymentId, 'SUCCESS');
    if ([...world.company.refunds.values()].some((it) => it.outTradeNo === paymentId))
      await world.post(
        '/payment/notify',
        { 'wechatpay-signature': 'genuine' },
        world.company.refundNotification(paymentId),
      );
  }),
  fc.constant(
    press('recall', (world) =>
      world.askAs('quality', recallBatch, {
        ...{ drugId: AMLODIPINE_ID, batchNo: BATCH_NO, level: 'two' },
        ...{ reason: '含量均匀度不合格', advice: '请停用，联系药房退换' },
      }),
    ),
  ),
];

/** Something goes wrong in the next press. */
const faulty: fc.Arbitrary<Press> = fc
  .tuple(fc.constantFrom(...FAULTS), fc.nat(2), fc.constantFrom(...commands))
  .chain(([fault, after, command]) =>
    command.map((it) => ({
      check: () => true,
      async run(model: Model, world: MedicineWorld) {
        model.faults?.arm(fault, after);
        await (it as Press).run(model, world);
      },
      toString: () => `${String(it)}, where transaction ${String(after)} ${fault}`,
    })),
  );

test('Instances die, answers get lost, others are faster: medicine, prescriptions, stock, money and trace agree', async () => {
  let happened = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.commands([...commands, faulty, faulty, ...Array.from({ length: 12 }, () => faulty)], {
        maxCommands: 60,
        size: 'max',
      }),
      async (presses) => {
        const world = new MedicineWorld();
        world.shelve(aShelf(PHARMACY_ID, AMLODIPINE_ID, [aBatch(PACKS)]));
        const faults = new Faults(world);
        await fc.asyncModelRun(() => ({ model: { prescriptions: [], faults }, real: world }), presses);
        happened += faults.happened;
      },
    ),
    { numRuns: 30, seed: 20261128, endOnFailure: false },
  );
  // A run in which nothing went wrong would prove nothing.
  expect(happened).toBeGreaterThan(50);
}, 240_000);

test('Whoever presses whatever in whatever order: medicine, prescriptions, stock, money and trace agree', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 60, size: 'max' }), async (presses) => {
      const world = new MedicineWorld();
      world.shelve(aShelf(PHARMACY_ID, AMLODIPINE_ID, [aBatch(PACKS)]));
      await fc.asyncModelRun(() => ({ model: { prescriptions: [] }, real: world }), presses);
    }),
    { numRuns: 40, seed: 20261128, endOnFailure: false },
  );
}, 240_000);
