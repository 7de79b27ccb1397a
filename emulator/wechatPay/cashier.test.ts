import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MCHID, openTestShop } from './testShop';

let shop: Awaited<ReturnType<typeof openTestShop>>;
beforeEach(async () => void (shop = await openTestShop()));
afterEach(() => shop.close());

describe('the payment sheet', () => {
  it('moves no money when the payer cancels, and lets them pay later', async () => {
    const { sheet } = await shop.order('order001');
    expect(await shop.tap('cancel', sheet)).toEqual({ result: 'cancel' });
    expect((await shop.query('order001')).body['trade_state']).toBe('NOTPAY');
    await shop.clock.advance(0);
    expect(shop.heard).toHaveLength(0);
    expect(await shop.tap('pay', sheet)).toEqual({ result: 'ok' });
  });

  it.each(['pay first', 'close first'])(
    'takes the money or closes the order, never both: %s',
    async (first) => {
      for (let round = 0; round < 10; round++) {
        const outTradeNo = `race-${String(round).padStart(3, '0')}`;
        const { sheet } = await shop.order(outTradeNo);
        const pay = () => shop.tap('pay', sheet) as Promise<{ result: string }>;
        const close = () => shop.closeOrder(outTradeNo);
        const [paid, closed] =
          first === 'pay first'
            ? await Promise.all([pay(), close()])
            : await Promise.all([close(), pay()]).then(([c, p]) => [p, c] as const);
        const { body } = await shop.query(outTradeNo);
        const told = [paid.result, closed.status, closed.body['code'], body['trade_state']];
        expect([
          ['ok', 400, 'ORDERPAID', 'SUCCESS'],
          ['fail', 204, undefined, 'CLOSED'],
        ]).toContainEqual(told);
      }
    },
  );
});

describe('a transaction', () => {
  it('is found under WeChat’s own number once it is paid', async () => {
    const { prepayId } = await shop.order('order001');
    shop.control.pay(prepayId);
    const { body } = await shop.query('order001');
    const byId = (id: unknown, mchid = MCHID) =>
      shop.ask(`/v3/pay/transactions/id/${String(id)}?mchid=${mchid}`);
    expect(await byId(body['transaction_id'])).toEqual({ status: 200, body });
    expect(body).toMatchObject({ out_trade_no: 'order001', trade_state: 'SUCCESS' });
    expect(await byId('4200000000')).toMatchObject({ status: 404, body: { code: 'ORDER_NOT_EXIST' } });
    expect(await byId(body['transaction_id'], '1900000110')).toMatchObject({
      status: 400,
      body: { code: 'PARAM_ERROR' },
    });
  });

  it('cannot be refunded before it is paid', async () => {
    await shop.order('order001');
    expect(await shop.refund('order001')).toMatchObject({
      status: 404,
      body: { code: 'RESOURCE_NOT_EXISTS' },
    });
  });
});
