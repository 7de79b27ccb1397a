import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startClock } from '../../../../emulator/clock';
import { faultPlan } from '../../../../emulator/control/faults';
import { listen, type Listener } from '../../../../emulator/kernel/listen';
import { wechatPayService } from '../../../../emulator/wechatPay/wechatPayService';
import { ForgedNotification, ProviderRefused, ProviderUnavailable } from '../../ports/payment';
import type { WechatPayConfig } from './config';
import { createWechatPay } from './wechatPay';

const rsa = () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    privateKeyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
};
const [merchantKeys, platformKeys, otherKeys] = [rsa(), rsa(), rsa()];
const OPENID = 'o-mei';
const FEE = 2900;
type Heard = { headers: Record<string, string>; body: string };

let directory: string;
let clock: ReturnType<typeof startClock>;
let faults: ReturnType<typeof faultPlan>;
let service: ReturnType<typeof wechatPayService>;
let listener: Listener;
let shop: Server;
let notifyUrl: string;
let heard: Heard[];
let shopStatus: number;
let wake: () => void;

const start = async (): Promise<void> => {
  service = wechatPayService({
    merchant: {
      mchid: '1900000109',
      serialNo: 'ABCDEF01',
      publicKeyPem: merchantKeys.publicKeyPem,
      apiV3Key: 'k'.repeat(32),
      platformPublicKeyId: 'PUB_KEY_ID_1',
      platformPrivateKeyPem: platformKeys.privateKeyPem,
    },
    wechat: { appid: 'wxtest' },
    clock,
    faults,
    file: join(directory, 'pay.sqlite'),
  });
  listener = await listen({ services: [service] });
};
const provider = (changes: Partial<WechatPayConfig> = {}) =>
  createWechatPay({
    appid: 'wxtest',
    mchid: '1900000109',
    serialNo: 'abcdef01',
    ...merchantKeys,
    apiV3Key: 'k'.repeat(32),
    platformPublicKeyId: 'PUB_KEY_ID_1',
    platformPublicKeyPem: platformKeys.publicKeyPem,
    baseUrl: listener.url,
    now: clock.now,
    ...changes,
  });
const order = (outTradeNo = 'order001', expiresAt = clock.now() + 900_000) => ({
  outTradeNo,
  description: '图文问诊',
  feeFen: FEE,
  openid: OPENID,
  expiresAt,
  notifyUrl,
});
const refund = (refundFen = FEE, outRefundNo = 'refund001') => ({
  outTradeNo: 'order001',
  outRefundNo,
  refundFen,
  totalFen: FEE,
  reason: '医生未接诊',
  notifyUrl,
});
const hear = async (count: number): Promise<Heard> => {
  while (heard.length < count) await new Promise<void>((resolve) => (wake = resolve));
  return heard[count - 1]!;
};
const paidOrder = async (): Promise<Heard> => {
  const { prepayId } = await provider().createOrder(order());
  expect(service.control.pay(prepayId)).toEqual({ result: 'ok' });
  return hear(1);
};

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'wechat-pay-'));
  [clock, faults, heard, shopStatus, wake] = [startClock(), faultPlan(), [], 204, () => undefined];
  shop = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    heard.push({
      headers: request.headers as Record<string, string>,
      body: Buffer.concat(chunks).toString('utf8'),
    });
    response.writeHead(shopStatus).end();
    wake();
  });
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
  notifyUrl = `http://127.0.0.1:${(shop.address() as AddressInfo).port}/notify`;
  await start();
});
afterEach(async () => {
  clock.stop();
  await listener.stop();
  await service.stop?.();
  shop.closeAllConnections();
  await new Promise((resolve) => shop.close(resolve));
  rmSync(directory, { recursive: true, force: true });
});

describe('paying', () => {
  it('lets the payer pay on the sheet and tells the shop, verifiably', async () => {
    const pay = provider();
    const { prepayId } = await pay.createOrder(order());
    const query = new URLSearchParams({ ...pay.payParams(prepayId), appid: 'wxtest' });
    const page = await (await fetch(`${listener.url}/cashier?${query}`)).text();
    expect(page).toContain('¥29.00');
    expect(page).toContain('立即支付');
    const tap = await fetch(`${listener.url}/cashier/pay`, { method: 'POST', body: query.toString() });
    expect(await tap.json()).toEqual({ result: 'ok' });
    const { headers, body } = await hear(1);
    const notice = await pay.readNotification(headers, body);
    expect(notice).toMatchObject({
      kind: 'paid',
      order: { state: 'SUCCESS', outTradeNo: 'order001', feeFen: FEE, openid: OPENID },
    });
    expect(await pay.queryOrder('order001')).toMatchObject({ state: 'SUCCESS', feeFen: FEE });
  });

  it('refuses a sheet whose parameters somebody changed', async () => {
    const pay = provider();
    const { prepayId } = await pay.createOrder(order());
    const query = new URLSearchParams({ ...pay.payParams(prepayId), nonceStr: 'other', appid: 'wxtest' });
    const tap = await fetch(`${listener.url}/cashier/pay`, { method: 'POST', body: query.toString() });
    expect(await tap.json()).toMatchObject({ result: 'fail' });
  });

  it('does not let anybody pay twice, after the time, or what was closed', async () => {
    const pay = provider();
    const { prepayId } = await pay.createOrder(order());
    service.control.pay(prepayId);
    expect(service.control.pay(prepayId)).toMatchObject({ result: 'fail' });
    expect(await pay.closeOrder('order001')).toBe('already_paid');
    const late = await pay.createOrder(order('order002'));
    await clock.advance(900_000);
    expect(service.control.pay(late.prepayId)).toMatchObject({ result: 'fail' });
    expect(await pay.queryOrder('order002')).toMatchObject({ state: 'CLOSED' });
    const closed = await pay.createOrder(order('order003'));
    expect(await pay.closeOrder('order003')).toBe('closed');
    expect(service.control.pay(closed.prepayId)).toMatchObject({ result: 'fail' });
    expect(await pay.closeOrder('nowhere1')).toBe('not_found');
    expect(await pay.queryOrder('nowhere1')).toMatchObject({ state: 'NOT_FOUND' });
  });

  it('gives the same session for the same order asked twice', async () => {
    const first = order();
    const { prepayId } = await provider().createOrder(first);
    expect(await provider().createOrder(first)).toEqual({ prepayId });
    await expect(provider().createOrder({ ...first, feeFen: 1 })).rejects.toMatchObject({
      code: 'INVALID_REQUEST',
    });
  });
});

describe('notifications', () => {
  it('are refused when tampered with, late, signed by another, or for another shop', async () => {
    const { headers, body } = await paidOrder();
    const forged = (pay: ReturnType<typeof provider>, text = body) =>
      expect(pay.readNotification(headers, text)).rejects.toBeInstanceOf(ForgedNotification);
    await forged(provider(), body.replace('SUCCESS', 'success'));
    await forged(provider({ now: () => clock.now() + 301_000 }));
    await forged(provider({ apiV3Key: 'x'.repeat(32) }));
    await forged(provider({ mchid: '1900000110' }));
    await service.control.sendForgedNotification('order001');
    const other = await hear(2);
    await expect(provider().readNotification(other.headers, other.body)).rejects.toBeInstanceOf(
      ForgedNotification,
    );
  });

  it('come again on the vendor’s schedule until the shop has taken them, across restarts', async () => {
    shopStatus = 500;
    await paidOrder();
    await clock.advance(0);
    await service.control.redeliver();
    const before = heard.length;
    await listener.stop();
    await service.stop?.();
    await start();
    await clock.advance(15_000);
    expect(heard.length).toBe(before + 1);
    shopStatus = 204;
    await clock.advance(30_000);
    expect(heard.length).toBe(before + 2);
    await clock.advance(24 * 3_600_000);
    expect(heard.length).toBe(before + 2);
  });

  it('may come twice', async () => {
    faults.add({ operation: 'wechatPay.notify', kind: 'duplicate' });
    const first = await paidOrder();
    const second = await hear(2);
    const [a, b] = await Promise.all(
      [first, second].map(({ headers, body }) => provider().readNotification(headers, body)),
    );
    expect(b).toEqual(a);
  });
});

describe('refunds', () => {
  it('are pending first, then done, and the shop is told', async () => {
    await paidOrder();
    const pay = provider();
    expect(await pay.refund(refund())).toMatchObject({ state: 'PROCESSING' });
    expect(await pay.refund(refund())).toMatchObject({ state: 'PROCESSING' });
    await clock.advance(2000);
    expect(await pay.queryRefund('refund001')).toMatchObject({ state: 'SUCCESS' });
    const { headers, body } = await hear(2);
    expect(await pay.readNotification(headers, body)).toMatchObject({
      kind: 'refund',
      state: 'SUCCESS',
      outRefundNo: 'refund001',
      refundFen: FEE,
      totalFen: FEE,
    });
    expect(service.control.refunds()).toHaveLength(1);
  });

  it('may fail at the bank, and the shop is told so', async () => {
    await paidOrder();
    const pay = provider();
    faults.add({ operation: 'wechatPay.settleRefund', kind: 'error' });
    await pay.refund(refund());
    await clock.advance(2000);
    const { headers, body } = await hear(2);
    expect(await pay.readNotification(headers, body)).toMatchObject({ kind: 'refund', state: 'ABNORMAL' });
    expect(await pay.queryRefund('refund001')).toMatchObject({ state: 'ABNORMAL' });
  });

  it.each([
    ['NOT_ENOUGH', 403],
    ['INVALID_REQUEST', 400],
  ])('are refused, not in doubt, when WeChat says %s', async (code, status) => {
    await paidOrder();
    faults.add({ operation: 'wechatPay.createRefund', kind: 'error', code });
    const refused = provider().refund(refund());
    await expect(refused).rejects.toBeInstanceOf(ProviderRefused);
    await expect(refused).rejects.toMatchObject({ code, status });
  });

  it('never give back more than was paid, nor change under their number', async () => {
    await paidOrder();
    const pay = provider();
    await pay.refund(refund(2000));
    await expect(pay.refund(refund(1000, 'refund002'))).rejects.toBeInstanceOf(ProviderRefused);
    await expect(pay.refund(refund(1999))).rejects.toBeInstanceOf(ProviderRefused);
    expect(await pay.queryRefund('refund002')).toBeUndefined();
  });
});

describe('trust', () => {
  it('refuses a merchant who signs with another key', async () => {
    const pay = provider({ privateKeyPem: otherKeys.privateKeyPem });
    await expect(pay.queryOrder('order001')).rejects.toMatchObject({ status: 401, code: 'SIGN_ERROR' });
  });

  it('believes no answer that was changed on the way', async () => {
    const pay = provider({
      fetch: async (...request) => {
        const { headers, status } = await fetch(...request);
        return new Response(JSON.stringify({ prepay_id: 'wx1' }), { status, headers });
      },
    });
    await expect(pay.createOrder(order())).rejects.toBeInstanceOf(ProviderUnavailable);
  });

  it('calls an outage an outage', async () => {
    faults.add({ operation: 'wechatPay.createJsapiOrder', kind: 'error' });
    await expect(provider().createOrder(order())).rejects.toBeInstanceOf(ProviderUnavailable);
    faults.add({ operation: 'wechatPay.createJsapiOrder', kind: 'drop_after' });
    await expect(provider().createOrder(order())).rejects.toBeInstanceOf(ProviderUnavailable);
    expect(await provider().queryOrder('order001')).toMatchObject({ state: 'NOTPAY' });
  });
});
