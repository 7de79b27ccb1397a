import { type Operation } from '../operation';
import { changeReceivers } from '../receivers';

/** 添加分账接收方. */
export const addReceiver: Operation = {
  name: 'addProfitSharingReceiver',
  method: 'POST',
  path: /^\/v3\/profitsharing\/receivers\/add$/,
  answer: changeReceivers('add'),
};
