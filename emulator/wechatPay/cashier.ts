import { createVerify } from 'node:crypto';
import { json, type WireRequest, type WireResponse } from '../kernel/service';
import { cashierPage } from './cashierPage';
import type { PayWorld } from './operation';
import { payOrder, refusalOf } from './payment';

/** WeChat's payment sheet: what `wx.requestPayment` opens, and what the payer taps on it. */
export function cashier(world: PayWorld) {
  return (request: WireRequest): WireResponse => {
    if (request.method === 'GET' && request.path === '/cashier') return show(request.query, world);
    const signed = new URLSearchParams(request.body.toString('utf8'));
    if (request.method === 'POST' && request.path === '/cashier/pay') return pay(signed, world);
    if (request.method === 'POST' && request.path === '/cashier/cancel')
      return json(200, { result: 'cancel' });
    return json(404, { code: 'NO_SUCH_PATH', message: request.path });
  };
}

function pay(signed: URLSearchParams, world: PayWorld): WireResponse {
  if (!isSigned(signed, world)) return json(200, { result: 'fail', errMsg: '支付验证签名失败' });
  return json(200, payOrder(prepayIdOf(signed), world));
}

function show(query: URLSearchParams, world: PayWorld): WireResponse {
  const prepayId = prepayIdOf(query);
  const order = isSigned(query, world) ? world.store.orderByPrepayId(prepayId) : undefined;
  const refusal = order ? refusalOf(order, world.now()) : '支付验证签名失败，请返回商家重新发起支付';
  const page = cashierPage({
    prepayId,
    mchid: world.merchant.mchid,
    ...(order ? { description: order.description, fen: order.total } : {}),
    ...(refusal === undefined ? {} : { refusal }),
  });
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    body: page,
  };
}

const prepayIdOf = (query: URLSearchParams): string =>
  (query.get('package') ?? '').replace(/^prepay_id=/, '');

function isSigned(query: URLSearchParams, { appid, merchant }: PayWorld): boolean {
  const field = (name: string): string => query.get(name) ?? '';
  if (field('appid') !== appid || field('signType') !== 'RSA') return false;
  return createVerify('RSA-SHA256')
    .update(`${appid}\n${field('timeStamp')}\n${field('nonceStr')}\n${field('package')}\n`)
    .verify(merchant.publicKeyPem, field('paySign'), 'base64');
}
