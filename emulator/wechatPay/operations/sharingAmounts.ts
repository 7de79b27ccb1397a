import { payError, type Operation } from '../operation';
import { orderOf, unsplit } from '../profitSharing';

/** 查询剩余待分金额. */
export const sharingAmounts: Operation = {
  name: 'queryProfitSharingAmounts',
  method: 'GET',
  path: /^\/v3\/profitsharing\/transactions\/([^/]+)\/amounts$/,
  answer({ id }, world) {
    const order = orderOf(id, world);
    return order
      ? { status: 200, body: { transaction_id: id, unsplit_amount: unsplit(order, world) } }
      : payError(404, 'RESOURCE_NOT_EXISTS', '记录不存在');
  },
};
