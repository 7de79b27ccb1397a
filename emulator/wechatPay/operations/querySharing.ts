import { payError, type Operation } from '../operation';
import { sharingView } from '../profitSharing';

/** 查询分账结果. */
export const querySharing: Operation = {
  name: 'queryProfitSharing',
  method: 'GET',
  path: /^\/v3\/profitsharing\/orders\/([^/]+)$/,
  answer({ id, query }, { store }) {
    const sharing = store.sharings.get(id);
    return sharing && sharing.transactionId === query.get('transaction_id')
      ? { status: 200, body: sharingView(sharing) }
      : payError(404, 'RESOURCE_NOT_EXISTS', '记录不存在');
  },
};
