import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { bodyOf, payError, type Answer, type Operation, type PayWorld } from '../operation';
import { stateAt, type Order } from '../records';

const TWO_HOURS_MS = 2 * 3_600_000;

const wire = z.object({
  appid: z.string(),
  mchid: z.string(),
  description: z.string().check(z.minLength(1), z.maxLength(127)),
  out_trade_no: z.string().check(z.regex(/^[\w|*-]{6,32}$/)),
  time_expire: z.optional(
    z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/)),
  ),
  attach: z.optional(z.string().check(z.maxLength(128))),
  notify_url: z.string().check(z.regex(/^https?:\/\/[^?]+$/), z.maxLength(255)),
  amount: z.object({ total: z.int().check(z.positive()), currency: z.optional(z.literal('CNY')) }),
  settle_info: z.optional(z.object({ profit_sharing: z.optional(z.boolean()) })),
  payer: z.object({ openid: z.string().check(z.minLength(1), z.maxLength(128)) }),
});
type Wire = z.infer<typeof wire>;

/** 小程序下单. */
export const createJsapiOrder: Operation = {
  name: 'createJsapiOrder',
  method: 'POST',
  path: /^\/v3\/pay\/transactions\/jsapi$/,
  answer({ body }, world) {
    const parsed = bodyOf(wire, body);
    if (!parsed.ok) return parsed.refusal;
    const order = parsed.value;
    if (order.mchid !== world.merchant.mchid || order.appid !== world.appid) {
      return payError(400, 'APPID_MCHID_NOT_MATCH', 'appid和mch_id不匹配，请检查后再试');
    }
    const earlier = world.store.orders.get(order.out_trade_no);
    return earlier ? again(earlier, order, world) : accept(order, world);
  },
};

/** The same request once more gets the same session; anything else is refused. */
function again(earlier: Order, order: Wire, { now }: PayWorld): Answer {
  if (earlier.state === 'SUCCESS' || earlier.state === 'REFUND')
    return payError(400, 'ORDERPAID', '该订单已支付');
  if (stateAt(earlier, now()) === 'CLOSED') return payError(400, 'ORDER_CLOSED', '该订单已关闭');
  if (earlier.openid !== order.payer.openid) return payError(403, 'OUT_TRADE_NO_USED', '商户订单号重复');
  if (earlier.total !== order.amount.total || earlier.description !== order.description) {
    return payError(400, 'INVALID_REQUEST', '请求重入时，参数与首次请求时不一致');
  }
  return { status: 200, body: { prepay_id: earlier.prepayId } };
}

function accept(order: Wire, { store, now }: PayWorld): Answer {
  const createdAt = now();
  const expiresAt = order.time_expire ? Date.parse(order.time_expire) : createdAt + TWO_HOURS_MS;
  if (!(expiresAt > createdAt)) return payError(400, 'PARAM_ERROR', 'time_expire必须晚于当前时间');
  const prepayId = `wx${randomBytes(17).toString('hex')}`;
  store.orders.put({
    outTradeNo: order.out_trade_no,
    prepayId,
    description: order.description,
    openid: order.payer.openid,
    total: order.amount.total,
    notifyUrl: order.notify_url,
    expiresAt,
    createdAt,
    state: 'NOTPAY',
    ...(order.settle_info?.profit_sharing && { profitSharing: true }),
  });
  return { status: 200, body: { prepay_id: prepayId } };
}
