import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestShop } from './testShop';

let shop: Awaited<ReturnType<typeof openTestShop>>;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const TRANSFER = {
  appid: 'wxtest',
  out_bill_no: 'transfer1',
  transfer_scene_id: '1005',
  openid: 'o-mei',
  transfer_amount: 500,
  transfer_remark: '退还押金',
  transfer_scene_report_infos: [{ info_type: '岗位类型', info_content: '患者' }],
};
const TRANSFERS = '/v3/fund-app/mch-transfer/transfer-bills';

it('lets a transfer wait until its receiver takes it, and tells the merchant once it is taken', async () => {
  const made = await shop.ask(TRANSFERS, { ...TRANSFER, notify_url: shop.notifyUrl });
  expect(made).toMatchObject({ status: 200, body: { out_bill_no: 'transfer1', state: 'WAIT_USER_CONFIRM' } });
  expect(made.body['package_info']).toBeTruthy();
  expect((await shop.ask(TRANSFERS, TRANSFER)).body).toEqual(made.body);
  expect(await shop.ask(TRANSFERS, { ...TRANSFER, transfer_amount: 501 })).toMatchObject({
    body: { code: 'ALREADY_EXISTS' },
  });
  expect(shop.control.endTransfer('transfer1', 'taken')).toBe(true);
  expect(shop.control.endTransfer('transfer1', 'taken')).toBe(false);
  expect(await shop.hear(1)).toMatchObject({
    type: 'MCHTRANSFER.BILL.FINISHED',
    content: { out_bill_no: 'transfer1', state: 'SUCCESS', transfer_amount: 500 },
  });
  const byOurs = await shop.ask(`${TRANSFERS}/out-bill-no/transfer1`);
  const byTheirs = await shop.ask(`${TRANSFERS}/transfer-bill-no/${String(made.body['transfer_bill_no'])}`);
  expect(byTheirs.body).toEqual(byOurs.body);
  expect(byOurs.body).toMatchObject({ state: 'SUCCESS', openid: 'o-mei' });
});

it('takes a transfer back as long as nobody has taken the money', async () => {
  await shop.ask(TRANSFERS, TRANSFER);
  const cancel = () => shop.ask(`${TRANSFERS}/out-bill-no/transfer1/cancel`, {});
  expect(await cancel()).toMatchObject({ status: 200, body: { state: 'CANCELLED' } });
  expect(await cancel()).toMatchObject({ status: 200, body: { state: 'CANCELLED' } });
  await shop.ask(TRANSFERS, { ...TRANSFER, out_bill_no: 'transfer2' });
  shop.control.endTransfer('transfer2', 'failed');
  expect(await shop.ask(`${TRANSFERS}/out-bill-no/transfer2/cancel`, {})).toMatchObject({
    status: 400,
    body: { code: 'INVALID_REQUEST' },
  });
  expect(await shop.ask(`${TRANSFERS}/out-bill-no/none`)).toMatchObject({ status: 404 });
});
