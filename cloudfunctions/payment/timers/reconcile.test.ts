import { beforeEach, expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '@shared/kernel/time';
import { PAYMENT_ID, PaymentWorld } from '../../../testing/paymentWorld';

let world: PaymentWorld;
beforeEach(async () => {
  world = new PaymentWorld();
  world.ordered();
  await world.press('payment.prepay');
  world.company.asked.length = 0;
});

test('Money whose notification got lost is found', async () => {
  world.company.pay(PAYMENT_ID);
  world.runtime.time += MINUTE_MS;
  await world.tick('reconcile');
  expect(world.payment.state).toBe('paid');
  expect(world.stored()!.state).toBe('waiting');
});

test('An unpaid order is asked for ever less often, and is not touched before its time', async () => {
  const looks: number[] = [];
  for (let minute = 0; minute < 14; minute += 1) {
    world.runtime.time += MINUTE_MS;
    await world.tick('reconcile');
    if (world.company.asked.length > looks.length) looks.push(minute + 1);
  }
  expect(looks).toEqual([1, 2, 4, 8]);
  expect(world.payment.state).toBe('awaiting');
});

test('At the end of its time the order is closed at WeChat Pay first, and only then the case is abandoned', async () => {
  const states: string[] = [];
  const { closeOrder } = world.company;
  world.company.closeOrder = (id) => {
    states.push(world.payment.state, world.stored()!.state);
    return closeOrder(id);
  };
  world.runtime.time += 15 * MINUTE_MS;
  await world.tick('reconcile');
  expect(states).toEqual(['awaiting', 'awaiting_payment']);
  expect([world.payment.state, world.stored()!.state]).toEqual(['closed', 'abandoned']);
  expect(world.events).toEqual(['payment.closed']);
});

test('Money that came in the last moment is booked, not lost', async () => {
  world.runtime.time += 14 * MINUTE_MS;
  world.company.pay(PAYMENT_ID);
  world.runtime.time += MINUTE_MS;
  await world.tick('reconcile');
  expect([world.payment.state, world.stored()!.state]).toEqual(['paid', 'waiting']);
});

test('An order that never reached WeChat Pay closes when its time is over', async () => {
  world.company.orders.clear();
  world.ordered();
  world.runtime.time += MINUTE_MS;
  await world.tick('reconcile');
  expect(world.payment).toMatchObject({ state: 'created', lookAt: world.payment.payBy });
  world.runtime.time += 14 * MINUTE_MS;
  await world.tick('reconcile');
  expect([world.payment.state, world.stored()!.state]).toEqual(['closed', 'abandoned']);
});

test('While WeChat Pay is away nothing is closed, and the next run goes on', async () => {
  world.runtime.time += HOUR_MS;
  world.company.isDown = true;
  await world.tick('reconcile');
  expect([world.payment.state, world.stored()!.state]).toEqual(['awaiting', 'awaiting_payment']);
  world.company.isDown = false;
  await world.tick('reconcile');
  expect(world.payment.state).toBe('closed');
});

test('A refund whose notification got lost is found, and one that was never asked for is asked for again', async () => {
  world.company.pay(PAYMENT_ID);
  await world.press('payment.confirm');
  await world.press('consultation.cancel');
  world.company.refunds.clear();
  world.runtime.time += MINUTE_MS;
  await world.tick('reconcile');
  expect(world.company.refunds.size).toBe(1);
  world.company.endRefund(PAYMENT_ID, 'SUCCESS');
  world.runtime.time += HOUR_MS;
  await world.tick('reconcile');
  expect(world.payment.state).toBe('refunded');
  expect(world.payment.lookAt).toBeUndefined();
});

test('A refund that the bank sends back waits for a person of the hospital', async () => {
  world.company.pay(PAYMENT_ID);
  await world.press('payment.confirm');
  await world.press('consultation.cancel');
  world.company.endRefund(PAYMENT_ID, 'ABNORMAL');
  world.runtime.time += MINUTE_MS;
  await world.tick('reconcile');
  expect(world.payment.state).toBe('refund_failed');
  expect(world.payment.lookAt).toBeUndefined();
});

test('One payment with an amount that cannot be is put off and does not hold up the others', async () => {
  const other = { ...world.payment, id: 'pay-other' as never, lookAt: world.runtime.time + 2 };
  world.runtime.store.rows.payments.set(other.id, other);
  world.company.orders.set(other.id, { ...world.company.orders.get(PAYMENT_ID)!, outTradeNo: other.id });
  world.company.pay(PAYMENT_ID);
  world.company.orders.set(PAYMENT_ID, { ...world.company.orders.get(PAYMENT_ID)!, feeFen: 1 });
  world.changePayment({ lookAt: world.runtime.time + 1 });
  world.runtime.time += 20 * MINUTE_MS;
  await world.tick('reconcile');
  expect(world.payment.state).toBe('awaiting');
  expect(world.payment.lookAt).toBeGreaterThan(world.runtime.time);
  expect(world.runtime.store.rows.payments.get(other.id)!.state).toBe('closed');
  expect(world.runtime.logged).toContainEqual(
    expect.objectContaining({ level: 'error', event: 'reconcile.failed' }),
  );
});
