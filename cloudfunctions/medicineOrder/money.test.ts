import { beforeEach, describe, expect, test } from 'vitest';
import {
  answerGrievance,
  cancelOrder,
  complainOfOrder,
  failOrder,
  markShort,
  receiveOrder,
} from '@shared/contracts/medicineOrder';
import { voidPrescription } from '@shared/contracts/prescription';
import { PROXY_CONSENT, referenceOf } from '@shared/domain/consent/texts';
import { CONSENT_TAKEN_BACK } from '@shared/domain/medicineOrder/cancel';
import { whereaboutsOf } from '@shared/domain/payment/parts';
import type { MedicineOrderId, PrescriptionId } from '@shared/kernel/ids';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@shared/kernel/time';
import { PATIENT_ID } from '../../testing/caseWorld';
import { aBatch, AMLODIPINE_ID, aShelf, MedicineWorld, must, PHARMACY_ID } from '../../testing/medicineWorld';
import { systemTools } from '../_runtime/systemTools';
import { onMedicineConsentChanged } from './effects/onConsentChanged';

let world: MedicineWorld;
beforeEach(() => {
  world = new MedicineWorld();
});
const money = (orderId: MedicineOrderId) => whereaboutsOf(world.paymentOf(orderId));
const pays = (orderId: MedicineOrderId) => world.company.pay(world.order(orderId).paymentId);
/** Two packs of the drug: eight weeks. */
const TWO = {
  lines: [{ drugId: AMLODIPINE_ID, dose: 1, route: 'oral', frequency: 'qd', days: 56, packs: 2 }],
  assessment: '血压控制平稳，已告知按时复测血压',
};

test('A payment that is told of twice uses the prescription once', async () => {
  const prescriptionId = await world.effective();
  const orderId = await world.ordered(prescriptionId);
  must(await world.prepay(orderId));
  pays(orderId);
  expect(await world.notifyPaid(orderId)).toBe(200);
  expect(await world.notifyPaid(orderId)).toBe(200);
  expect(world.order(orderId).steps.filter(({ event }) => event === 'pay')).toHaveLength(1);
  expect(world.prescription(prescriptionId)!.state).toBe('used');
  expect(money(orderId)).toEqual({ heldFen: 3100, owedFen: 0, refundedFen: 0 });
});

test('A payment that is told of after the prescription ran out goes back whole, and nothing stays held', async () => {
  world.runtime.time += 14 * HOUR_MS - 10 * MINUTE_MS;
  const prescriptionId = await world.effective();
  const orderId = await world.ordered(prescriptionId);
  must(await world.prepay(orderId));
  pays(orderId);
  world.runtime.time += HOUR_MS;
  await world.tick('lookAfterPrescriptions');
  await world.notifyPaid(orderId);
  expect(world.order(orderId).state).toBe('cancelled');
  expect(money(orderId)).toEqual({ heldFen: 0, owedFen: 3100, refundedFen: 0 });
  expect(world.shelf().holds).toEqual([]);
  expect(world.prescription(prescriptionId)!.state).toBe('expired');
});

test('Bought before its day is over, it is packed and sent after midnight; given up then, the money goes back and the prescription is no more', async () => {
  world.runtime.time += 14 * HOUR_MS - 10 * MINUTE_MS;
  world.shelve(aShelf(PHARMACY_ID, AMLODIPINE_ID, [aBatch(10)]));
  const [sent, givenUp] = [await world.effective(), await world.effective()];
  const orders = [await world.paid(sent), await world.paid(givenUp)] as const;
  world.runtime.time += HOUR_MS;
  await world.tick('lookAfterPrescriptions');
  expect(world.prescription(sent)!.state).toBe('used');
  must(await world.dispense(orders[0]));
  must(await world.check(orders[0]));
  must(await world.ship(orders[0]));
  must(await world.atDesk('du', failOrder, { orderId: orders[1], words: '门店临时停电' }));
  expect(world.prescription(givenUp)!.state).toBe('expired');
  expect(money(orders[1])).toEqual({ heldFen: 0, owedFen: 3100, refundedFen: 0 });
  expect(money(orders[0])).toEqual({ heldFen: 3100, owedFen: 0, refundedFen: 0 });
});

describe('Consent taken back before the money came', () => {
  const PERSON = () => world.runtime.store.rows.patients.get(PATIENT_ID)!;
  const proxyConsent = {
    ...referenceOf(PROXY_CONSENT),
    askerId: PATIENT_ID,
    how: 'in_person' as const,
    agreedAt: 1,
  };
  /** The one in whose name is bought is the asker's father, who has agreed. */
  async function orderedForFather() {
    world.runtime.store.rows.patients.set(PATIENT_ID, { ...PERSON(), relation: 'father', proxyConsent });
    const prescriptionId = await world.effective();
    const orderId = await world.ordered(prescriptionId);
    must(await world.prepay(orderId));
    return { prescriptionId, orderId };
  }
  const takeBack = () =>
    world.runtime.store.rows.patients.set(PATIENT_ID, {
      ...PERSON(),
      proxyConsent: { ...proxyConsent, withdrawnAt: world.runtime.time },
    });
  const told = () =>
    onMedicineConsentChanged.run(
      { type: 'patient.consent_changed', patientId: PATIENT_ID },
      systemTools(world.runtime, onMedicineConsentChanged.name, 'request'),
    );

  test('an unpaid order stops: nothing stays held, the patient reads why, and money that comes all the same goes back', async () => {
    const { prescriptionId, orderId } = await orderedForFather();
    takeBack();
    // Paid at WeChat in the same moment; the hospital hears of it later.
    pays(orderId);
    await told();
    expect(world.order(orderId)).toMatchObject({ state: 'cancelled' });
    expect(world.order(orderId).steps.at(-1)).toMatchObject({ event: 'lapse', words: CONSENT_TAKEN_BACK });
    expect(world.shelf().holds).toEqual([]);
    expect(world.prescription(prescriptionId)).not.toHaveProperty('orderId');
    await world.notifyPaid(orderId);
    expect(world.order(orderId).state).toBe('cancelled');
    expect(money(orderId)).toMatchObject({ heldFen: 0, owedFen: 3100 });
  });

  test('money that comes before anybody was told goes back too', async () => {
    const { orderId } = await orderedForFather();
    takeBack();
    pays(orderId);
    await world.notifyPaid(orderId);
    expect(world.order(orderId).state).toBe('cancelled');
    expect(money(orderId)).toMatchObject({ heldFen: 0, owedFen: 3100 });
    expect(world.shelf().holds).toEqual([]);
  });

  test('one that was paid stands, and so does one whose person still agrees', async () => {
    const { orderId } = await orderedForFather();
    await told();
    expect(world.order(orderId).state).toBe('awaiting_payment');
    pays(orderId);
    await world.notifyPaid(orderId);
    takeBack();
    await told();
    expect(world.order(orderId).state).toBe('paid');
  });
});

describe('A payment for a prescription that its doctor has made void goes back whole', () => {
  const stop = async (prescriptionId: PrescriptionId) =>
    must(await world.ask(voidPrescription, { prescriptionId, reason: '剂量需要调整' }, 'doctor'));
  const begun = async () => {
    const prescriptionId = await world.effective();
    const orderId = await world.ordered(prescriptionId);
    must(await world.prepay(orderId));
    return { prescriptionId, orderId };
  };
  const isBack = (orderId: MedicineOrderId) => {
    expect(world.order(orderId).state).toBe('cancelled');
    expect(money(orderId)).toMatchObject({ heldFen: 0, owedFen: 3100 });
  };

  test('paid before, told of afterwards', async () => {
    const { prescriptionId, orderId } = await begun();
    pays(orderId);
    await stop(prescriptionId);
    await world.notifyPaid(orderId);
    isBack(orderId);
  });

  test('before the order is told of it', async () => {
    const { prescriptionId, orderId } = await begun();
    pays(orderId);
    const { prescriptions } = world.runtime.store.rows;
    prescriptions.set(prescriptionId, { ...world.prescription(prescriptionId)!, state: 'voided' });
    await world.notifyPaid(orderId);
    isBack(orderId);
  });

  test('and afterwards nobody can pay any more', async () => {
    const { prescriptionId, orderId } = await begun();
    await stop(prescriptionId);
    expect(pays(orderId)).toBe(false);
    expect(money(orderId)).toEqual({ heldFen: 0, owedFen: 0, refundedFen: 0 });
  });
});

test('A payment that comes before the order row waits for it, and then both agree', async () => {
  const prescriptionId = await world.effective();
  const orderId = await world.ordered(prescriptionId);
  must(await world.prepay(orderId));
  const row = world.order(orderId);
  pays(orderId);
  const told = world.company.paidNotification(row.paymentId);
  world.runtime.store.rows.medicineOrders.delete(orderId);
  expect(await world.post('/payment/notify', { 'wechatpay-signature': 'genuine' }, told)).toBe(200);
  expect(world.prescription(prescriptionId)!.state).toBe('effective');
  world.runtime.store.rows.medicineOrders.set(orderId, row);
  world.runtime.time += MINUTE_MS;
  await world.runtime.sweep();
  expect(world.order(orderId).state).toBe('paid');
  expect(world.prescription(prescriptionId)!.state).toBe('used');
});

test('A patient who cancels before anything is packed gets all back, and the prescription holds again', async () => {
  const prescriptionId = await world.effective();
  const orderId = await world.paid(prescriptionId);
  must(await world.ask(cancelOrder, { orderId }, 'patient'));
  expect(world.prescription(prescriptionId)!.state).toBe('effective');
  expect(money(orderId)).toMatchObject({ heldFen: 0, owedFen: 3100 });
  expect([...world.company.refunds.keys()]).toEqual([`${world.order(orderId).paymentId}R1`]);
  expect(await world.ask(cancelOrder, { orderId }, 'patient')).toMatchObject({
    code: 'medicineOrder.not_now',
  });
  expect(await world.ask(cancelOrder, { orderId }, 'stranger')).toMatchObject({
    code: 'medicineOrder.not_found',
  });
});

test('The bank done with a refund, told or asked, ends it once', async () => {
  const orderId = await world.paid(await world.effective());
  must(await world.ask(cancelOrder, { orderId }, 'patient'));
  const { paymentId } = world.order(orderId);
  world.company.endRefund(paymentId, 'SUCCESS');
  const told = world.company.refundNotification(paymentId);
  for (let time = 0; time < 2; time++)
    expect(await world.post('/payment/notify', { 'wechatpay-signature': 'genuine' }, told)).toBe(200);
  expect(world.paymentOf(orderId)).toMatchObject({ state: 'refunded' });
  expect(money(orderId)).toEqual({ heldFen: 0, owedFen: 0, refundedFen: 3100 });
});

test('A refund that WeChat Pay did not take is asked for again by the timer, under the same number', async () => {
  const orderId = await world.paid(await world.effective());
  world.company.refusesRefunds = true;
  must(await world.ask(cancelOrder, { orderId }, 'patient'));
  expect(world.company.refunds.size).toBe(0);
  expect(money(orderId)).toMatchObject({ owedFen: 3100 });
  world.company.refusesRefunds = false;
  world.company.refundsBeginAs = 'SUCCESS';
  world.runtime.time += 2 * MINUTE_MS;
  await world.tick('reconcile');
  expect(money(orderId)).toEqual({ heldFen: 0, owedFen: 0, refundedFen: 3100 });
  expect(world.company.refunds.size).toBe(1);
});

test('Packs that are missing are paid back alone, and the rest goes out', async () => {
  world.shelve(aShelf(PHARMACY_ID, AMLODIPINE_ID, [aBatch(10)]));
  const orderId = await world.paid(await world.effective(TWO), { totalFen: 5600 });
  const short = (packs: number, who = 'du') =>
    world.atDesk(who, markShort, { orderId, drugId: AMLODIPINE_ID, packs, words: '货位上破损一盒' });
  expect(await short(3)).toMatchObject({ code: 'medicineOrder.packs_differ' });
  expect(await short(2)).toMatchObject({ code: 'medicineOrder.nothing_left' });
  expect(must(await short(1))).toMatchObject({ refundFen: 2500 });
  expect(money(orderId)).toEqual({ heldFen: 3100, owedFen: 2500, refundedFen: 0 });
  expect(world.shelf().holds).toEqual([{ orderId, packs: 1 }]);
  must(await world.dispense(orderId));
  expect(await short(1)).toMatchObject({ code: 'medicineOrder.not_now' });
  expect(world.shelf().batches[0]!.onHand).toBe(9);
});

test('A pharmacy that cannot deliver gives everything back, and the packs lie on the shelf again', async () => {
  const prescriptionId = await world.effective();
  const orderId = await world.paid(prescriptionId);
  must(await world.dispense(orderId));
  const fail = () => world.atDesk('du', failOrder, { orderId, words: '门店临时停电' });
  must(await fail());
  expect(world.shelf()).toMatchObject({ holds: [], batches: [{ onHand: 10 }] });
  expect(money(orderId)).toMatchObject({ heldFen: 0, owedFen: 3100 });
  expect(world.prescription(prescriptionId)!.state).toBe('effective');
  expect(await fail()).toMatchObject({ code: 'medicineOrder.not_now' });
});

test('What was bought goes back for its quality and not for a change of mind', async () => {
  const orderId = await world.shipped(await world.effective());
  const complain = (kind: 'damaged' | 'changed_mind', who: 'patient' | 'stranger' = 'patient') =>
    world.ask(complainOfOrder, { orderId, kind, words: '外盒压坏了一盒' }, who);
  const answer = (fen: number) =>
    world.askAs('support', answerGrievance, { orderId, fen, words: '已核实，退一盒药款' });
  expect(await complain('damaged', 'stranger')).toMatchObject({ code: 'medicineOrder.not_found' });
  expect(await complain('changed_mind')).toMatchObject({ code: 'medicineOrder.no_return' });
  expect(await answer(100)).toMatchObject({ code: 'medicineOrder.no_grievance' });
  must(await complain('damaged'));
  expect(await complain('damaged')).toMatchObject({ code: 'medicineOrder.grievance_open' });
  expect(await answer(3101)).toMatchObject({ code: 'medicineOrder.too_much' });
  must(await answer(2500));
  expect(money(orderId)).toEqual({ heldFen: 600, owedFen: 2500, refundedFen: 0 });
  expect(world.order(orderId).grievances).toMatchObject([{ state: 'granted', fen: 2500 }]);
  for (let n = 2; n <= 10; n++) {
    must(await complain('damaged'));
    must(await answer(0));
  }
  expect(await complain('damaged')).toMatchObject({ code: 'medicineOrder.too_many' });
});

test('Nobody complains of what has not been sent, or answers for an order that is not there', async () => {
  const orderId = await world.paid(await world.effective());
  const reply = await world.ask(
    complainOfOrder,
    { orderId, kind: 'other', words: '还没有收到药' },
    'patient',
  );
  expect(reply).toMatchObject({ code: 'medicineOrder.not_now' });
  const nowhere = { orderId: 'nowhere' as MedicineOrderId, fen: 0, words: '没有这个订单' };
  expect(await world.askAs('support', answerGrievance, nowhere)).toMatchObject({
    code: 'medicineOrder.not_found',
  });
});

test('What was delivered is received by itself after a week, and before by whoever has it', async () => {
  const first = await world.shipped(await world.effective());
  await world.tell(first, 'delivered');
  world.runtime.time += 7 * DAY_MS - 1;
  await world.tick('lookAfterOrders');
  expect(world.order(first).state).toBe('delivered');
  world.runtime.time += 1;
  await world.tick('lookAfterOrders');
  expect(world.order(first)).toMatchObject({ state: 'received' });
  expect(world.order(first).steps.at(-1)).toMatchObject({ event: 'receive', role: 'system' });
  expect(await world.ask(receiveOrder, { orderId: first }, 'patient')).toMatchObject({
    code: 'medicineOrder.not_now',
  });
  expect(await world.ask(receiveOrder, { orderId: first }, 'stranger')).toMatchObject({
    code: 'medicineOrder.not_found',
  });
});
