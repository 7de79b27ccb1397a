import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop } from './testShop';

let shop: Awaited<ReturnType<typeof openTestShop>>;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const SHARING = '/v3/profitsharing';
const clinic = { type: 'MERCHANT_ID', account: '1900000200' };

it('shares a payment with those who were added, up to what may be shared, and takes it back', async () => {
  const { sheet } = await shop.order('order-1', { settle_info: { profit_sharing: true } });
  await shop.tap('pay', sheet);
  const transactionId = String((await shop.query('order-1')).body['transaction_id']);
  const share = (no: string, amount: number) =>
    shop.ask(`${SHARING}/orders`, {
      appid: 'wxtest',
      transaction_id: transactionId,
      out_order_no: no,
      receivers: [{ ...clinic, amount, description: '分给卫生院' }],
      unfreeze_unsplit: false,
    });
  const left = async () =>
    (await shop.ask(`${SHARING}/transactions/${transactionId}/amounts`)).body['unsplit_amount'];
  expect(await share('s1', 100)).toMatchObject({ body: { code: 'INVALID_REQUEST' } });
  await shop.ask(`${SHARING}/receivers/add`, { appid: 'wxtest', ...clinic, relation_type: 'PARTNER' });
  expect(await left()).toBe(870);
  expect(await share('s1', 871)).toMatchObject({ body: { code: 'NOT_ENOUGH' } });
  expect(await share('s1', 800)).toMatchObject({ status: 200, body: { state: 'FINISHED' } });
  expect((await share('s1', 800)).body).toMatchObject({ out_order_no: 's1' });
  expect(await left()).toBe(70);
  const back = (amount: number, no = 'b1') =>
    shop.ask(`${SHARING}/return-orders`, {
      out_order_no: 's1',
      out_return_no: no,
      return_mchid: clinic.account,
      amount,
      description: '退诊',
    });
  expect(await back(801)).toMatchObject({ body: { code: 'NOT_ENOUGH' } });
  expect(await back(800)).toMatchObject({ status: 200, body: { result: 'SUCCESS', amount: 800 } });
  expect(await back(1, 'b2')).toMatchObject({ body: { code: 'NOT_ENOUGH' } });
  const rest = { transaction_id: transactionId, out_order_no: 'u1', description: '完结' };
  expect(await shop.ask(`${SHARING}/orders/unfreeze`, rest)).toMatchObject({ status: 200 });
  expect(await left()).toBe(0);
});

it('shares nothing of a payment that was not made to be shared', async () => {
  const { sheet } = await shop.order('order-1');
  await shop.tap('pay', sheet);
  const transactionId = String((await shop.query('order-1')).body['transaction_id']);
  await shop.ask(`${SHARING}/receivers/add`, { appid: 'wxtest', ...clinic, relation_type: 'PARTNER' });
  const shared = await shop.ask(`${SHARING}/orders`, {
    appid: 'wxtest',
    transaction_id: transactionId,
    out_order_no: 's1',
    receivers: [{ ...clinic, amount: 1, description: '分给卫生院' }],
    unfreeze_unsplit: true,
  });
  expect(shared).toMatchObject({ status: 403, body: { code: 'NO_AUTH' } });
});
