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
import { medicineOrderLifecycle } from '@shared/domain/medicineOrder/lifecycle';
import type { MedicineOrder } from '@shared/domain/medicineOrder/order';
import { whereaboutsOf } from '@shared/domain/payment/parts';
import type { PrescriptionId } from '@shared/kernel/ids';
import { HOUR_MS, MINUTE_MS } from '@shared/kernel/time';
import { CASE_ID } from './caseWorld';
import { FAULTS, Faults } from './medicineFaults';
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
const hasLeft = ({ steps }: MedicineOrder): boolean =>
  steps.some(({ event }) => event === 'ship' || event === 'hand_over');

/** No drug leaves without an effective prescription by a doctor and another person's review, and two at the desk. */
function reviewed(world: MedicineWorld, order: MedicineOrder): void {
  const prescription = world.prescription(order.prescriptionId)!;
  if (!hasLeft(order)) return;
  expect(prescription.state).toBe('used');
  expect(prescription.approved).toBeDefined();
  expect(prescription.approved!.by).not.toBe(prescription.doctorId);
  const events = order.steps.map(({ event }) => event);
  expect(events.indexOf('check')).toBeGreaterThan(events.indexOf('dispense'));
  if (order.packer && order.checker) expect(order.packer.by).not.toBe(order.checker.by);
}

/** A prescription is used once: by one order, or at one pharmacy elsewhere. */
function usedOnce(world: MedicineWorld, id: PrescriptionId): void {
  const orders = ordersOf(world).filter((it) => it.prescriptionId === id);
  const open = orders.filter(({ state }) => state !== 'cancelled');
  const redeemed = world.runtime.store.rows.outsideSlips.get(id)?.redeemed ? 1 : 0;
  expect(orders.filter(hasLeft).length + redeemed).toBeLessThanOrEqual(1);
  expect(open.length + redeemed).toBeLessThanOrEqual(1);
  const paid = open.filter(({ state }) => state !== 'awaiting_payment').length;
  expect(world.prescription(id)!.state === 'used').toBe(paid + redeemed === 1);
}

/** Stock never goes below zero, every pack is on the shelf or with an order, and holds belong to orders that wait. */
function stocked(world: MedicineWorld): void {
  const { batches, holds } = world.shelf();
  const onHand = batches.reduce((sum, it) => sum + it.onHand, 0);
  for (const it of batches) expect(it.onHand).toBeGreaterThanOrEqual(0);
  const gone = [...world.runtime.store.rows.packs.values()].filter(({ state }) => state === 'dispensed');
  expect(onHand + gone.length).toBe(PACKS);
  for (const { orderId } of holds) expect(['awaiting_payment', 'paid']).toContain(world.order(orderId).state);
  const codes = ordersOf(world).flatMap(({ lines }) =>
    lines.flatMap(({ packed }) => packed.map(({ code }) => code)),
  );
  expect(new Set(codes).size).toBe(codes.length);
}

/** Every fen paid is held, owed or refunded, and in no two of them. */
function accounted(world: MedicineWorld, order: MedicineOrder): void {
  const payment = world.paymentOf(order.id);
  const { heldFen, owedFen, refundedFen } = whereaboutsOf(payment);
  for (const fen of [heldFen, owedFen, refundedFen]) expect(fen).toBeGreaterThanOrEqual(0);
  const isBooked = payment.paidAt !== undefined;
  expect(heldFen + owedFen + refundedFen).toBe(isBooked ? payment.feeFen : 0);
  const asked = [...world.company.refunds.values()].filter((it) => it.outTradeNo === payment.id);
  expect(asked.reduce((sum, it) => sum + it.refundFen, 0)).toBeLessThanOrEqual(owedFen + refundedFen);
  if (order.state === 'cancelled' || order.state === 'refunded') expect(heldFen).toBe(0);
}

/** Every step was allowed, has its clock and its actor, and stands in the gapless trail of the case. */
function traced(world: MedicineWorld, { steps }: MedicineOrder): void {
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
  const links = [...world.runtime.store.rows.audits.values()].filter(
    (it) => it.chainId === (CASE_ID as string),
  );
  expect(links.map(({ n }) => n).toSorted((a, b) => a - b)).toEqual(links.map((_, n) => n + 1));
}

function holds(world: MedicineWorld, model: Model): void {
  for (const order of ordersOf(world)) {
    reviewed(world, order);
    accounted(world, order);
    traced(world, order);
  }
  for (const id of model.prescriptions) usedOnce(world, id);
  stocked(world);
}

/** Something that anybody may press at any time; whatever is answered, the rules hold. */
const press = (name: string, run: (world: MedicineWorld, model: Model) => Promise<unknown>): Press => ({
  check: () => true,
  async run(model, world) {
    await run(world, model);
    // What an instance left behind when it died is delivered by the timer; then everything agrees again.
    await model.faults?.recover();
    holds(world, model);
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
