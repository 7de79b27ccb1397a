import { beforeEach, expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '@shared/kernel/time';
import { TERMINATION } from '../../../testing/caseWorld';
import { PAYMENT_ID, PaymentWorld } from '../../../testing/paymentWorld';

let world: PaymentWorld;
beforeEach(() => {
  world = new PaymentWorld();
});

test('Cancelling a paid case sends the whole fee back under one number', async () => {
  await world.paid();
  await world.press('consultation.cancel');
  expect([...world.company.refunds.values()]).toMatchObject([
    { outRefundNo: `${PAYMENT_ID}R`, refundFen: 2900, totalFen: 2900, reason: '患者取消问诊' },
  ]);
  expect(world.payment).toMatchObject({ state: 'refunding', refundReason: '患者取消问诊' });
});

test('A refund that the bank ends at once is refunded at once, and the patient is told', async () => {
  await world.paid();
  world.company.refundsBeginAs = 'SUCCESS';
  await world.press('consultation.cancel');
  expect(world.payment).toMatchObject({ state: 'refunded', refundedAt: world.runtime.time });
  expect(world.events.at(-1)).toBe('payment.refunded');
});

test('Nobody accepting in time sends the fee back by itself', async () => {
  await world.paid();
  world.runtime.time += HOUR_MS;
  await world.tick('lookAfterCases');
  expect(world.stored()!.state).toBe('expired');
  expect(world.payment).toMatchObject({ state: 'refunding', refundReason: '医生未在承诺时间内接诊或回复' });
});

test('A case that the doctor ends for a hospital sends the whole fee back once, also after a second press', async () => {
  await world.paid();
  await world.press('consultation.accept', 'doctor');
  for (let press = 1; press <= 2; press += 1)
    await world.press('consultation.terminate', 'doctor', { termination: TERMINATION });
  expect(world.stored()!.state).toBe('terminated');
  expect([...world.company.refunds.values()]).toMatchObject([
    { refundFen: 2900, totalFen: 2900, reason: '医生终止并转线下' },
  ]);
});

test('Cancelling before anybody paid closes the order at WeChat Pay: no money can come any more', async () => {
  world.ordered();
  await world.press('payment.prepay');
  await world.press('consultation.cancel');
  expect(world.payment.state).toBe('closed');
  expect(world.company.pay(PAYMENT_ID)).toBe(false);
  expect(world.company.refunds.size).toBe(0);
});

test('Cancelling in the very moment of paying books the money and sends it back', async () => {
  world.ordered();
  await world.press('payment.prepay');
  world.company.pay(PAYMENT_ID);
  await world.press('consultation.cancel');
  expect(world.payment.state).toBe('refunding');
  expect(world.company.refunds.size).toBe(1);
});

test('A payer who is quicker than the closing is booked and refunded too', async () => {
  world.ordered();
  await world.press('payment.prepay');
  const { closeOrder } = world.company;
  world.company.closeOrder = (id) => {
    world.company.pay(id);
    return closeOrder(id);
  };
  await world.press('consultation.cancel');
  expect(world.payment.state).toBe('refunding');
});

test('While WeChat Pay is away the refund waits in the outbox, and the next sweep makes it', async () => {
  await world.paid();
  world.company.isDown = true;
  await world.press('consultation.cancel');
  expect(world.company.refunds.size).toBe(0);
  world.company.isDown = false;
  world.runtime.time += HOUR_MS;
  await world.runtime.sweep();
  expect(world.company.refunds.size).toBe(1);
  expect(world.payment.state).toBe('refunding');
});

test('A refund that WeChat Pay refuses is asked for ever less often, and goes through once it may', async () => {
  await world.paid();
  world.company.refusesRefunds = true;
  await world.press('consultation.cancel');
  expect(world.payment.state).toBe('refunding');
  expect([...world.runtime.store.rows.audits.values()].filter(({ pending }) => pending)).toEqual([]);
  const asked: number[] = [];
  for (let minute = 1; minute <= 20; minute += 1) {
    world.company.asked.length = 0;
    world.runtime.time += MINUTE_MS;
    await world.tick('reconcile');
    if (world.company.asked.includes('refund')) asked.push(minute);
  }
  expect(asked).toEqual([1, 2, 4, 8, 16]);
  world.company.refusesRefunds = false;
  world.runtime.time += HOUR_MS;
  await world.tick('reconcile');
  expect([...world.company.refunds.values()]).toMatchObject([{ refundFen: 2900 }]);
});
