import { payError, type Operation } from '../operation';
import { transactionView } from '../transactions';

/** 微信支付订单号查询订单. */
export const queryById: Operation = {
  name: 'queryById',
  method: 'GET',
  path: /^\/v3\/pay\/transactions\/id\/([^/]+)$/,
  answer({ id, query }, world) {
    if (query.get('mchid') !== world.merchant.mchid) return payError(400, 'PARAM_ERROR', '商户号mchid有误');
    const order = world.store.orders.all().find(({ transactionId }) => transactionId === id);
    if (!order) return payError(404, 'ORDER_NOT_EXIST', '订单不存在');
    return { status: 200, body: transactionView(order, world) };
  },
};
