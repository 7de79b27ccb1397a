import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop } from './testShop';

let shop: Awaited<ReturnType<typeof openTestShop>>;
beforeEach(async () => {
  shop = await openTestShop();
  const { sheet } = await shop.order('order-1');
  await shop.tap('pay', sheet);
  await shop.refund('order-1');
});
afterEach(() => shop.close());

it.each(['SUCCESS', 'ABNORMAL', 'CLOSED'] as const)(
  'a refund ends %s when the bank says so, the merchant is told, and it ends only once',
  async (state) => {
    expect(shop.control.endRefund('order-1-r', state)).toBe(true);
    expect(await shop.hear(2)).toMatchObject({
      type: `REFUND.${state}`,
      content: { out_refund_no: 'order-1-r', refund_status: state },
    });
    expect((await shop.ask('/v3/refund/domestic/refunds/order-1-r')).body['status']).toBe(state);
    expect(shop.control.endRefund('order-1-r', 'SUCCESS')).toBe(false);
    await shop.clock.advance(10_000);
    expect((await shop.ask('/v3/refund/domestic/refunds/order-1-r')).body['status']).toBe(state);
  },
);
