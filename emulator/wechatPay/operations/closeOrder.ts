import * as z from 'zod/mini';
import { bodyOf, payError, type Operation } from '../operation';

const wire = z.object({ mchid: z.string() });

/** 关闭订单; closing a closed order again is fine. */
export const closeOrder: Operation = {
  name: 'closeOrder',
  method: 'POST',
  path: /^\/v3\/pay\/transactions\/out-trade-no\/([^/]+)\/close$/,
  answer({ body, id }, { merchant, store }) {
    const parsed = bodyOf(wire, body);
    if (!parsed.ok) return parsed.refusal;
    if (parsed.value.mchid !== merchant.mchid) return payError(400, 'PARAM_ERROR', '商户号mchid有误');
    const order = store.orders.get(id);
    if (!order) return payError(404, 'ORDER_NOT_EXIST', '订单不存在');
    if (order.state === 'SUCCESS' || order.state === 'REFUND')
      return payError(400, 'ORDERPAID', '该订单已支付');
    store.orders.put({ ...order, state: 'CLOSED' });
    return { status: 204 };
  },
};
