import { beforeEach, expect, test } from 'vitest';
import { prepay } from '@shared/contracts/payment';
import { MINUTE_MS } from '@shared/kernel/time';
import { CASE_ID } from '../../../testing/caseWorld';
import { PAYMENT_ID, PaymentWorld } from '../../../testing/paymentWorld';
import { ProviderRefused } from '../../_runtime/ports/payment';

let world: PaymentWorld;
beforeEach(() => {
  world = new PaymentWorld();
  world.ordered();
});
const ask = () => world.ask(prepay, { consultationId: CASE_ID }, 'patient');

test('Prepaying orders at WeChat Pay, for the fee and the payer, until the time to pay is over', async () => {
  expect(await ask()).toMatchObject({
    ok: true,
    value: {
      pay: { package: `prepay_id=prepay-${PAYMENT_ID}`, signType: 'RSA' },
      payBy: world.payment.payBy,
    },
  });
  expect(world.company.orders.get(PAYMENT_ID)).toMatchObject({
    feeFen: 2900,
    openid: 'openid-patient',
    expiresAt: world.payment.payBy,
  });
  expect(world.payment).toMatchObject({ state: 'awaiting', prepayId: `prepay-${PAYMENT_ID}` });
  expect(world.trail).toMatchObject([
    { action: 'payment.prepay', outcome: 'ok', target: CASE_ID, events: [] },
  ]);
});

test('A second press with the same key answers the same, asks nobody and writes nothing', async () => {
  const twice = await world.pressTwice(prepay, { consultationId: CASE_ID }, 'patient');
  expect(twice.second).toEqual(twice.first);
  expect(twice.wroteTwice).toBe(false);
  expect(world.company.asked).toEqual(['createOrder']);
});

test('Coming back to pay uses the order there is', async () => {
  await ask();
  expect(await ask()).toMatchObject({ ok: true });
  expect(world.company.asked).toEqual(['createOrder']);
});

test("Another account's case is answered with consultation.not_found", async () => {
  expect(await world.ask(prepay, { consultationId: CASE_ID }, 'stranger')).toMatchObject({
    code: 'consultation.not_found',
  });
  expect(world.company.asked).toEqual([]);
});

test.each(['paid', 'refunding', 'refunded', 'refund_failed'] as const)(
  'What is %s already is answered with payment.already_paid',
  async (state) => {
    world.changePayment({ state });
    expect(await ask()).toMatchObject({ code: 'payment.already_paid' });
  },
);

test('A closed order, one whose time is over, and one whose case was cancelled are answered with payment.closed', async () => {
  world.changePayment({ state: 'closed' });
  expect(await ask()).toMatchObject({ code: 'payment.closed' });
  world.ordered();
  world.runtime.time += 15 * MINUTE_MS;
  expect(await ask()).toMatchObject({ code: 'payment.closed' });
  world.ordered('cancelled');
  expect(await ask()).toMatchObject({ code: 'payment.closed' });
  expect(world.company.asked).toEqual([]);
});

test('While WeChat Pay is away the answer is payment.provider_unavailable, and the next press works', async () => {
  world.company.isDown = true;
  expect(await ask()).toMatchObject({ code: 'payment.provider_unavailable' });
  expect(world.payment.state).toBe('created');
  world.company.isDown = false;
  expect(await ask()).toMatchObject({ ok: true });
});

test.each([
  ['ORDERPAID', 'payment.already_paid'],
  ['ORDER_CLOSED', 'payment.closed'],
])('When WeChat Pay knows better (%s), its word counts', async (code, answer) => {
  world.company.createOrder = async () => {
    throw new ProviderRefused(400, code, '');
  };
  expect(await ask()).toMatchObject({ code: answer });
});

test('A case cancelled while WeChat Pay was asked gives nobody anything to pay with', async () => {
  const createOrder = world.company.createOrder;
  world.company.createOrder = async (order) => {
    const created = await createOrder(order);
    world.changePayment({ state: 'closed' });
    return created;
  };
  expect(await ask()).toMatchObject({ code: 'payment.closed' });
});
