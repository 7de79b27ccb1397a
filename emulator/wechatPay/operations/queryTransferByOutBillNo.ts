import { type Operation } from '../operation';
import { shownTransfer } from '../transfers';

/** 商户单号查询转账单. */
export const queryTransferByOutBillNo: Operation = {
  name: 'queryTransferByOutBillNo',
  method: 'GET',
  path: /^\/v3\/fund-app\/mch-transfer\/transfer-bills\/out-bill-no\/([^/]+)$/,
  answer: ({ id }, world) => shownTransfer(world.store.transfers.get(id), world),
};
