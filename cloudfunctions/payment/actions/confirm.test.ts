import { beforeEach, expect, test } from 'vitest';
import { confirmPayment } from '@shared/contracts/payment';
import { CASE_ID } from '../../../testing/caseWorld';
import { PAYMENT_ID, PaymentWorld } from '../../../testing/paymentWorld';

let world: PaymentWorld;
beforeEach(async () => {
  world = new PaymentWorld();
  world.ordered();
  await world.press('payment.prepay');
});
const ask = () => world.ask(confirmPayment, { consultationId: CASE_ID }, 'patient');

test('What WeChat Pay has been paid is booked at once, and the case waits for its doctor', async () => {
  world.company.pay(PAYMENT_ID);
  expect(await ask()).toEqual({ ok: true, value: { state: 'paid' } });
  expect(world.payment).toMatchObject({ transactionId: `tx-${PAYMENT_ID}`, paidAt: world.runtime.time });
  expect(world.payment.lookAt).toBeUndefined();
  expect(world.events).toEqual(['payment.paid', 'consultation.waiting']);
  expect(world.stored()!.state).toBe('waiting');
});

test('What is not paid stays as it is', async () => {
  const before = world.payment;
  expect(await ask()).toEqual({ ok: true, value: { state: 'awaiting' } });
  expect(world.payment).toEqual(before);
});

test('A second press with the same key answers the same and books nothing twice', async () => {
  world.company.pay(PAYMENT_ID);
  const twice = await world.pressTwice(confirmPayment, { consultationId: CASE_ID }, 'patient');
  expect(twice.second).toEqual(twice.first);
  expect(twice.wroteTwice).toBe(false);
});

test('What is booked is answered without asking WeChat Pay', async () => {
  world.company.pay(PAYMENT_ID);
  await ask();
  const asked = world.company.asked.length;
  expect(await ask()).toMatchObject({ value: { state: 'paid' } });
  expect(world.company.asked).toHaveLength(asked);
});

test("Another account's case is answered with consultation.not_found", async () => {
  expect(await world.ask(confirmPayment, { consultationId: CASE_ID }, 'stranger')).toMatchObject({
    code: 'consultation.not_found',
  });
});

test('While WeChat Pay is away the answer is payment.provider_unavailable', async () => {
  world.company.isDown = true;
  expect(await ask()).toMatchObject({ code: 'payment.provider_unavailable' });
  expect(world.payment.state).toBe('awaiting');
});

test('Money of another amount is never booked', async () => {
  world.company.pay(PAYMENT_ID);
  world.company.orders.set(PAYMENT_ID, { ...world.company.orders.get(PAYMENT_ID)!, feeFen: 1 });
  expect(await ask()).toMatchObject({ code: 'internal' });
  expect(world.payment.state).toBe('awaiting');
});
