import * as z from 'zod/mini';
import { bodyOf, payError, type Operation } from '../operation';
import { idOf, orderOf, sharingView, sum, unsplit } from '../profitSharing';
import { randomNumber } from '../randomNumber';
import type { Sharing } from '../records';

const receiver = z.object({
  type: z.enum(['MERCHANT_ID', 'PERSONAL_OPENID']),
  account: z.string().check(z.minLength(1), z.maxLength(64)),
  amount: z.int().check(z.positive()),
  description: z.string().check(z.minLength(1), z.maxLength(80)),
});
const sharingWire = z.object({
  appid: z.string(),
  transaction_id: z.string(),
  out_order_no: z.string().check(z.regex(/^[\w|*@-]{1,64}$/)),
  receivers: z.array(receiver).check(z.minLength(1), z.maxLength(50)),
  unfreeze_unsplit: z.boolean(),
});

/** 请求分账. */
export const createSharing: Operation = {
  name: 'createProfitSharing',
  method: 'POST',
  path: /^\/v3\/profitsharing\/orders$/,
  answer({ body }, world) {
    const parsed = bodyOf(sharingWire, body);
    if (!parsed.ok) return parsed.refusal;
    const asked = parsed.value;
    const { store, now } = world;
    const earlier = store.sharings.get(asked.out_order_no);
    if (earlier) return { status: 200, body: sharingView(earlier) };
    const order = orderOf(asked.transaction_id, world);
    if (!order) return payError(400, 'PARAM_ERROR', '订单不存在或未支付');
    if (!order.profitSharing) return payError(403, 'NO_AUTH', '非分账订单不支持分账');
    if (asked.receivers.some((it) => !store.receivers.get(idOf(it))))
      return payError(400, 'INVALID_REQUEST', '分账接收方关系不存在，请先添加分账接收方');
    if (sum(asked.receivers) > unsplit(order, world))
      return payError(403, 'NOT_ENOUGH', '分账金额不足，请检查剩余可分账金额');
    const sharing: Sharing = {
      outOrderNo: asked.out_order_no,
      orderId: randomNumber('3008', 24),
      transactionId: asked.transaction_id,
      createdAt: now(),
      receivers: asked.receivers,
    };
    store.atomically(() => {
      store.sharings.put(sharing);
      if (asked.unfreeze_unsplit) store.orders.put({ ...order, unfrozen: true });
    });
    return { status: 200, body: sharingView(sharing) };
  },
};
