import { type Operation } from '../operation';
import { changeReceivers } from '../receivers';

/** 删除分账接收方. */
export const deleteReceiver: Operation = {
  name: 'deleteProfitSharingReceiver',
  method: 'POST',
  path: /^\/v3\/profitsharing\/receivers\/delete$/,
  answer: changeReceivers('delete'),
};
