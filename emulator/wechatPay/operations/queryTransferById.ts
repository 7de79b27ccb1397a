import { type Operation } from '../operation';
import { shownTransfer } from '../transfers';

/** 微信单号查询转账单. */
export const queryTransferById: Operation = {
  name: 'queryTransferById',
  method: 'GET',
  path: /^\/v3\/fund-app\/mch-transfer\/transfer-bills\/transfer-bill-no\/([^/]+)$/,
  answer: ({ id }, world) =>
    shownTransfer(
      world.store.transfers.all().find(({ transferBillNo }) => transferBillNo === id),
      world,
    ),
};
