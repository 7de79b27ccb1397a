import { createDecipheriv, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startClock } from '../clock';
import { faultPlan } from '../control/faults';
import { listen } from '../kernel/listen';
import { wechatPayService } from './wechatPayService';

const rsa = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
const merchant = rsa();
export const platform = rsa();
export const API_V3_KEY = 'k'.repeat(32);
const APPID = 'wxtest';
export const MCHID = '1900000109';

export type Answered = { readonly status: number; readonly body: Record<string, unknown> };
type Heard = { readonly at: number; readonly type: string; readonly content: Record<string, unknown> };

const sign = (text: string): string =>
  createSign('RSA-SHA256').update(text).sign(merchant.privateKey, 'base64');

/** A merchant with its own signatures and ears, who shares no code with those who check them. */
export async function openTestShop() {
  const directory = mkdtempSync(join(tmpdir(), 'wechat-pay-'));
  const [clock, faults] = [startClock(), faultPlan()];
  const heard: Heard[] = [];
  const shop = { answersWith: 204, wake: (): void => undefined };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    heard.push({ at: clock.now(), ...opened(Buffer.concat(chunks).toString('utf8')) });
    response.writeHead(shop.answersWith).end();
    shop.wake();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const service = wechatPayService({
    merchant: {
      mchid: MCHID,
      serialNo: 'ABCDEF01',
      publicKeyPem: merchant.publicKey,
      apiV3Key: API_V3_KEY,
      platformPublicKeyId: 'PUB_KEY_ID_1',
      platformPrivateKeyPem: platform.privateKey,
    },
    wechat: { appid: APPID },
    clock,
    faults,
    file: join(directory, 'pay.sqlite'),
  });
  const listener = await listen({ services: [service] });
  const notifyUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/notify`;

  const authorization = (method: string, target: string, text: string, skewSeconds = 0): string => {
    const [timestamp, nonce] = [Math.floor(clock.now() / 1000) + skewSeconds, randomUUID()];
    const signature = sign(`${method}\n${target}\n${timestamp}\n${nonce}\n${text}\n`);
    const fields = { mchid: MCHID, nonce_str: nonce, timestamp, serial_no: 'ABCDEF01', signature };
    return `WECHATPAY2-SHA256-RSA2048 ${Object.entries(fields)
      .map(([name, value]) => `${name}="${value}"`)
      .join(',')}`;
  };
  const ask = async (target: string, body?: object, authorizedBy?: string): Promise<Answered> => {
    const [method, text] = [body ? 'POST' : 'GET', body ? JSON.stringify(body) : ''];
    const answer = await fetch(listener.url + target, {
      method,
      headers: { authorization: authorizedBy ?? authorization(method, target, text) },
      ...(body ? { body: text } : {}),
    });
    return {
      status: answer.status,
      body: JSON.parse((await answer.text()) || '{}') as Record<string, unknown>,
    };
  };

  return {
    clock,
    faults,
    heard,
    shop,
    control: service.control,
    authorization,
    ask,
    notifyUrl,
    /** Bytes, asked for with a signature like anything else. */
    file: async (target: string): Promise<Buffer> => {
      const headers = { authorization: authorization('GET', target, '') };
      return Buffer.from(await (await fetch(listener.url + target, { headers })).arrayBuffer());
    },
    /** Orders, and gives what the payer's sheet is opened with. */
    async order(outTradeNo: string, more: object = {}): Promise<{ prepayId: string; sheet: string }> {
      const { body } = await ask('/v3/pay/transactions/jsapi', {
        ...{ appid: APPID, mchid: MCHID, description: '图文问诊', out_trade_no: outTradeNo },
        ...{ notify_url: notifyUrl, amount: { total: 2900 }, payer: { openid: 'o-mei' } },
        ...more,
      });
      const prepayId = String(body['prepay_id']);
      const signed = { timeStamp: '1', nonceStr: 'n', package: `prepay_id=${prepayId}` };
      const paySign = sign(`${APPID}\n${signed.timeStamp}\n${signed.nonceStr}\n${signed.package}\n`);
      const sheet = new URLSearchParams({ ...signed, signType: 'RSA', paySign, appid: APPID }).toString();
      return { prepayId, sheet };
    },
    query: (outTradeNo: string) => ask(`/v3/pay/transactions/out-trade-no/${outTradeNo}?mchid=${MCHID}`),
    closeOrder: (outTradeNo: string) =>
      ask(`/v3/pay/transactions/out-trade-no/${outTradeNo}/close`, { mchid: MCHID }),
    refund: (outTradeNo: string) =>
      ask('/v3/refund/domestic/refunds', {
        ...{ out_trade_no: outTradeNo, out_refund_no: `${outTradeNo}-r`, notify_url: notifyUrl },
        amount: { refund: 2900, total: 2900, currency: 'CNY' },
      }),
    /** The payer's finger on the sheet. */
    tap: async (button: 'pay' | 'cancel', sheet: string): Promise<unknown> =>
      (await fetch(`${listener.url}/cashier/${button}`, { method: 'POST', body: sheet })).json(),
    hear: async (count: number): Promise<Heard> => {
      while (heard.length < count) await new Promise<void>((resolve) => (shop.wake = resolve));
      return heard[count - 1]!;
    },
    async close(): Promise<void> {
      clock.stop();
      await listener.stop();
      await service.stop?.();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

type Envelope = {
  event_type: string;
  resource: { ciphertext: string; nonce: string; associated_data: string };
};

function opened(text: string): Pick<Heard, 'type' | 'content'> {
  const { event_type: type, resource } = JSON.parse(text) as Envelope;
  const sealed = Buffer.from(resource.ciphertext, 'base64');
  const key = createDecipheriv('aes-256-gcm', API_V3_KEY, resource.nonce);
  key.setAuthTag(sealed.subarray(-16)).setAAD(Buffer.from(resource.associated_data));
  const plain = key.update(sealed.subarray(0, -16), undefined, 'utf8') + key.final('utf8');
  return { type, content: JSON.parse(plain) as Record<string, unknown> };
}
