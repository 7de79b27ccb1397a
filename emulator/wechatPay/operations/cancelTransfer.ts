import { payError, vendorTime, type Operation } from '../operation';
import { endTransfer } from '../transfers';

/** 撤销转账, as long as nobody has taken the money. */
export const cancelTransfer: Operation = {
  name: 'cancelTransfer',
  method: 'POST',
  path: /^\/v3\/fund-app\/mch-transfer\/transfer-bills\/out-bill-no\/([^/]+)\/cancel$/,
  answer({ id }, world) {
    const before = world.store.transfers.get(id);
    if (!before) return payError(404, 'NOT_FOUND', '记录不存在');
    if (before.state !== 'CANCELLED' && !endTransfer(id, { state: 'CANCELLED' }, world))
      return payError(400, 'INVALID_REQUEST', '单据状态不支持撤销');
    const { outBillNo, transferBillNo, state, updatedAt } = world.store.transfers.get(id)!;
    return {
      status: 200,
      body: {
        out_bill_no: outBillNo,
        transfer_bill_no: transferBillNo,
        state,
        update_time: vendorTime(updatedAt),
      },
    };
  },
};
