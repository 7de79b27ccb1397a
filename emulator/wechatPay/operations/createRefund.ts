import * as z from 'zod/mini';
import { bodyOf, payError, type Answer, type Operation, type PayWorld } from '../operation';
import type { Order, Refund } from '../records';
import { randomNumber } from '../randomNumber';
import { refundView } from '../refunds';

const wire = z
  .object({
    transaction_id: z.optional(z.string()),
    out_trade_no: z.optional(z.string()),
    out_refund_no: z.string().check(z.regex(/^[\w|*@-]{1,64}$/)),
    reason: z.optional(z.string().check(z.maxLength(80))),
    notify_url: z.optional(z.string().check(z.regex(/^https?:\/\/[^?]+$/), z.maxLength(256))),
    amount: z.object({
      refund: z.int().check(z.positive()),
      total: z.int().check(z.positive()),
      currency: z.literal('CNY'),
    }),
  })
  .check(z.refine((body) => Boolean(body.transaction_id ?? body.out_trade_no), { path: ['out_trade_no'] }));
type Wire = z.infer<typeof wire>;

/** 退款申请. */
export const createRefund: Operation = {
  name: 'createRefund',
  method: 'POST',
  path: /^\/v3\/refund\/domestic\/refunds$/,
  answer({ body }, world) {
    const parsed = bodyOf(wire, body);
    if (!parsed.ok) return parsed.refusal;
    const order = orderOf(parsed.value, world);
    if (!order) return payError(404, 'RESOURCE_NOT_EXISTS', '订单不存在');
    const earlier = world.store.refunds.get(parsed.value.out_refund_no);
    return earlier ? again(earlier, parsed.value, order) : accept(parsed.value, order, world);
  },
};

const orderOf = (
  { out_trade_no: outTradeNo, transaction_id: id }: Wire,
  { store }: PayWorld,
): Order | undefined =>
  outTradeNo
    ? store.orders.get(outTradeNo)
    : store.orders.all().find(({ transactionId }) => transactionId === id);

/** The same refund once more is the same refund; a different one under its number is refused. */
function again(earlier: Refund, body: Wire, order: Order): Answer {
  const same = earlier.outTradeNo === order.outTradeNo && earlier.refund === body.amount.refund;
  if (!same || body.amount.total !== order.total) {
    return payError(400, 'INVALID_REQUEST', '退款单号已存在，且请求参数与首次请求不一致');
  }
  return { status: 200, body: refundView(earlier, order) };
}

function accept(body: Wire, order: Order, { store, now, refunds }: PayWorld): Answer {
  if (order.state !== 'SUCCESS' && order.state !== 'REFUND') {
    return payError(404, 'RESOURCE_NOT_EXISTS', '订单未支付，不能发起退款');
  }
  if (body.amount.total !== order.total) return payError(400, 'INVALID_REQUEST', '订单金额与原订单不一致');
  const already = store.refundsOf(order.outTradeNo).reduce((sum, { refund }) => sum + refund, 0);
  if (already + body.amount.refund > order.total) {
    return payError(400, 'INVALID_REQUEST', '累计退款金额超过订单金额');
  }
  const refund: Refund = {
    outRefundNo: body.out_refund_no,
    refundId: randomNumber('5030', 24),
    outTradeNo: order.outTradeNo,
    refund: body.amount.refund,
    createdAt: now(),
    settlesAt: refunds.settlesAt(),
    state: 'PROCESSING',
    ...(body.notify_url === undefined ? {} : { notifyUrl: body.notify_url }),
  };
  const refunded: Order = { ...order, state: 'REFUND' };
  store.atomically(() => {
    store.refunds.put(refund);
    store.orders.put(refunded);
  });
  refunds.start(refund);
  return { status: 200, body: refundView(refund, refunded) };
}
