import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop } from './testShop';

/** 24 h 4 min in all, in steps of 15 s: a test that is slow for less than that still counts right. */
const STEP_MS = 15_000;
const MINUTE = 4;
const SCHEDULE = [
  ...[1, 1, 2, 3 * MINUTE, 10 * MINUTE, 20 * MINUTE, 30 * MINUTE, 30 * MINUTE, 30 * MINUTE, 60 * MINUTE],
  ...[180 * MINUTE, 180 * MINUTE, 180 * MINUTE, 360 * MINUTE, 360 * MINUTE],
];

let shop: Awaited<ReturnType<typeof openTestShop>>;
beforeEach(async () => void (shop = await openTestShop()));
afterEach(() => shop.close());

/** Pays, and lets fall due at once what follows from it. */
const pay = async (outTradeNo = 'order001'): Promise<void> => {
  const { prepayId } = await shop.order(outTradeNo);
  shop.control.pay(prepayId);
  await shop.clock.advance(0);
};

it('repeats a notification nobody takes on the vendor’s schedule, then gives up', async () => {
  shop.shop.answersWith = 500;
  await pay();
  expect(shop.heard).toHaveLength(1);
  await shop.clock.advance(25 * 3_600_000);
  const gaps = shop.heard.slice(1).map(({ at }, sent) => Math.floor((at - shop.heard[sent]!.at) / STEP_MS));
  expect(gaps).toEqual(SCHEDULE);
  await shop.clock.advance(72 * 3_600_000);
  await shop.control.redeliver();
  expect(shop.heard).toHaveLength(1 + SCHEDULE.length);
});

it('sends again what was lost on the way', async () => {
  shop.faults.add({ operation: 'wechatPay.notify:TRANSACTION.SUCCESS', kind: 'drop_before' });
  await pay();
  expect(shop.heard).toHaveLength(0);
  await shop.clock.advance(15_000);
  expect(shop.heard.map(({ type }) => type)).toEqual(['TRANSACTION.SUCCESS']);
  await shop.clock.advance(25 * 3_600_000);
  expect(shop.heard).toHaveLength(1);
});

it('may be late, and the payer does not wait for it', async () => {
  shop.faults.add({ operation: 'wechatPay.notify', kind: 'delay', delayMs: 60 });
  const { sheet } = await shop.order('order001');
  const tappedAt = performance.now();
  expect(await shop.tap('pay', sheet)).toEqual({ result: 'ok' });
  expect(shop.heard).toHaveLength(0);
  expect((await shop.hear(1)).content).toMatchObject({ trade_state: 'SUCCESS' });
  expect(performance.now() - tappedAt).toBeGreaterThan(55);
});

it('tells of a refund the bank could not make', async () => {
  shop.faults.add({ operation: 'wechatPay.settleRefund', kind: 'error' });
  await pay();
  expect((await shop.refund('order001')).body['status']).toBe('PROCESSING');
  await shop.clock.advance(2000);
  const { type, content } = await shop.hear(2);
  expect(type).toBe('REFUND.ABNORMAL');
  expect(content).toMatchObject({ refund_status: 'ABNORMAL', out_refund_no: 'order001-r' });
  const { body } = await shop.ask('/v3/refund/domestic/refunds/order001-r');
  expect(body['status']).toBe('ABNORMAL');
  expect(body).not.toHaveProperty('success_time');
});
