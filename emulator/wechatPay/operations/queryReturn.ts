import { type Operation } from '../operation';
import { returned } from '../profitSharing';

/** 查询分账回退结果. */
export const queryReturn: Operation = {
  name: 'queryProfitSharingReturn',
  method: 'GET',
  path: /^\/v3\/profitsharing\/return-orders\/([^/]+)$/,
  answer: ({ id }, world) => returned(id, world),
};
