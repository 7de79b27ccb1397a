import { payError, type Operation } from '../operation';
import { refundView } from '../refunds';

/** 查询单笔退款. */
export const queryRefund: Operation = {
  name: 'queryRefund',
  method: 'GET',
  path: /^\/v3\/refund\/domestic\/refunds\/([^/]+)$/,
  answer({ id }, { store }) {
    const refund = store.refunds.get(id);
    const order = refund && store.orders.get(refund.outTradeNo);
    if (!order) return payError(404, 'RESOURCE_NOT_EXISTS', '退款单不存在');
    return { status: 200, body: refundView(refund, order) };
  },
};
