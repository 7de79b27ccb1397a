import { payError, vendorTime, type Answer, type PayWorld } from './operation';
import type { Order, Sharing } from './records';

/** The part of a payment that a merchant may share unless the vendor allows more. */
const MOST = 0.3;

/** The id of a receiver in the store. */
export const idOf = ({ type, account }: { type: string; account: string }): string => `${type} ${account}`;
/** The payment behind a transaction id. */
export const orderOf = (transactionId: string, { store }: PayWorld): Order | undefined =>
  store.orders.all().find((order) => order.transactionId === transactionId);
/** Fen in all. */
export const sum = (parts: readonly { readonly amount: number }[]): number =>
  parts.reduce((all, { amount }) => all + amount, 0);

/** What of a payment can still be shared, in fen. */
export function unsplit(order: Order, { store }: PayWorld): number {
  if (!order.profitSharing || order.unfrozen) return 0;
  const shared = store.sharings.all().filter(({ transactionId }) => transactionId === order.transactionId);
  return Math.floor(order.total * MOST) - sum(shared.flatMap(({ receivers }) => receivers));
}

/** A sharing as creating and querying it show it. */
export const sharingView = ({ transactionId, outOrderNo, orderId, receivers, createdAt }: Sharing) => ({
  transaction_id: transactionId,
  out_order_no: outOrderNo,
  order_id: orderId,
  state: 'FINISHED',
  receivers: receivers.map((it) => ({
    ...it,
    result: 'SUCCESS',
    create_time: vendorTime(createdAt),
    finish_time: vendorTime(createdAt),
    detail_id: `${orderId}-${it.account}`,
  })),
});

/** What was taken back, as asking and querying show it. */
export function returned(outReturnNo: string, { store }: PayWorld): Answer {
  const found = store.returns.get(outReturnNo);
  if (!found) return payError(404, 'RESOURCE_NOT_EXISTS', '记录不存在');
  return {
    status: 200,
    body: {
      out_order_no: found.outOrderNo,
      out_return_no: found.outReturnNo,
      return_id: found.returnId,
      return_mchid: found.returnMchid,
      amount: found.amount,
      result: 'SUCCESS',
      create_time: vendorTime(found.createdAt),
      finish_time: vendorTime(found.createdAt),
    },
  };
}
