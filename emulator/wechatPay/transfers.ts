import { payError, vendorTime, type Answer, type PayWorld } from './operation';
import type { Transfer } from './records';

/** A transfer as creating, querying and notifying show it. */
export const transferView = (
  transfer: Transfer,
  { merchant, appid }: Pick<PayWorld, 'merchant' | 'appid'>,
) => ({
  mch_id: merchant.mchid,
  appid,
  out_bill_no: transfer.outBillNo,
  transfer_bill_no: transfer.transferBillNo,
  state: transfer.state,
  transfer_amount: transfer.amount,
  transfer_remark: transfer.remark,
  openid: transfer.openid,
  create_time: vendorTime(transfer.createdAt),
  update_time: vendorTime(transfer.updatedAt),
  ...(transfer.failReason && { fail_reason: transfer.failReason }),
});

type End = { readonly state: 'SUCCESS' | 'FAIL' | 'CANCELLED'; readonly failReason?: string };

/** Ends a transfer that waits for its receiver, and tells the merchant. False where there is none that waits. */
export function endTransfer(outBillNo: string, end: End, world: PayWorld): boolean {
  const { store, now, notifications } = world;
  const transfer = store.transfers.get(outBillNo);
  if (transfer?.state !== 'WAIT_USER_CONFIRM') return false;
  const ended: Transfer = { ...transfer, ...end, updatedAt: now() };
  const notice = store.atomically(() => {
    store.transfers.put(ended);
    return transfer.notifyUrl === undefined
      ? undefined
      : notifications.add({
          url: transfer.notifyUrl,
          eventType: 'MCHTRANSFER.BILL.FINISHED',
          originalType: 'mch_payment',
          content: transferView(ended, world),
        });
  });
  if (notice) notifications.send(notice);
  return true;
}

/** The answer to whoever asks for a transfer. */
export const shownTransfer = (transfer: Transfer | undefined, world: PayWorld): Answer =>
  transfer ? { status: 200, body: transferView(transfer, world) } : payError(404, 'NOT_FOUND', '记录不存在');
