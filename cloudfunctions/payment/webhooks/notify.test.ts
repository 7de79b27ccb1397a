import { beforeEach, expect, test } from 'vitest';
import { PAYMENT_ID, PaymentWorld } from '../../../testing/paymentWorld';

let world: PaymentWorld;
beforeEach(async () => {
  world = new PaymentWorld();
  world.ordered();
  await world.press('payment.prepay');
  world.company.pay(PAYMENT_ID);
});
const snapshot = () => JSON.stringify([world.payment, world.stored(), world.events]);

test('The notification alone completes the order, even when the app was closed right after paying', async () => {
  const answer = await world.notify(world.company.paidNotification(PAYMENT_ID));
  expect(answer).toEqual({ status: 200, body: { code: 'SUCCESS' } });
  expect(world.payment.state).toBe('paid');
  expect(world.stored()!.state).toBe('waiting');
});

test('A notification that comes again is taken and changes nothing', async () => {
  await world.notify(world.company.paidNotification(PAYMENT_ID));
  const before = snapshot();
  expect((await world.notify(world.company.paidNotification(PAYMENT_ID))).status).toBe(200);
  expect(snapshot()).toBe(before);
});

test('A forged notification is answered 401 FAIL and changes nothing', async () => {
  const before = snapshot();
  const answer = await world.notify(world.company.paidNotification(PAYMENT_ID), 'forged');
  expect(answer).toMatchObject({ status: 401, body: { code: 'FAIL' } });
  expect(snapshot()).toBe(before);
});

test.each([
  ['another amount', { feeFen: 1 }],
  ['another payer', { openid: 'openid-stranger' }],
  ['an order nobody made', { outTradeNo: 'pay-of-nobody' }],
])(
  'A notification of %s is answered FAIL, logged as an error, and changes nothing',
  async (_what, change) => {
    const before = snapshot();
    const answer = await world.notify(world.company.paidNotification(PAYMENT_ID, change));
    expect(answer).toMatchObject({ status: 409, body: { code: 'FAIL' } });
    expect(snapshot()).toBe(before);
    expect(world.runtime.logged).toContainEqual({ level: 'error', event: 'payment.notification_mismatch' });
  },
);

test('A notification of another kind is taken and ignored', async () => {
  const before = snapshot();
  expect((await world.notify({ kind: 'other', eventType: 'SOMETHING.NEW' })).status).toBe(200);
  expect(snapshot()).toBe(before);
});

test('Money that comes for a closed order is booked and then goes back', async () => {
  world.changePayment({ state: 'closed' });
  world.given('abandoned');
  world.changePayment({ state: 'closed' });
  await world.notify(world.company.paidNotification(PAYMENT_ID));
  expect(world.events).toEqual(['payment.paid', 'consultation.refund_due']);
  expect(world.payment.state).toBe('refunding');
});

test('The notification of the refund ends it, once; before and after that a refund of another amount changes nothing', async () => {
  await world.notify(world.company.paidNotification(PAYMENT_ID));
  await world.press('consultation.cancel');
  world.company.endRefund(PAYMENT_ID, 'SUCCESS');
  const told = world.company.refundNotification(PAYMENT_ID);
  expect((await world.notify({ ...told, refundFen: 1 } as never)).status).toBe(409);
  expect(world.payment.state).toBe('refunding');
  expect((await world.notify(told)).status).toBe(200);
  expect((await world.notify(told)).status).toBe(200);
  expect(world.payment).toMatchObject({ state: 'refunded', refundedAt: world.runtime.time });
  expect(world.events.filter((it) => it === 'payment.refunded')).toHaveLength(1);
});
