import type * as z from 'zod/mini';
import type { ProviderOrder, ProviderRefund } from '../../ports/payment';
import type { refundAnswer, transactionAnswer } from './answers';

/** A time of the vendor's as a field in epoch ms, or no field. */
export const timeOf = <Name extends string>(name: Name, time: string | undefined) =>
  (time ? { [name]: Date.parse(time) } : {}) as { [K in Name]?: number };

/** The vendor's transaction in our words. A revoked order is a closed one. */
export function orderOf(transaction: z.infer<typeof transactionAnswer>): ProviderOrder {
  const { trade_state: state, transaction_id: transactionId, amount, payer } = transaction;
  return {
    state: state === 'REVOKED' ? 'CLOSED' : state,
    outTradeNo: transaction.out_trade_no,
    mchid: transaction.mchid,
    appid: transaction.appid,
    ...(transactionId ? { transactionId } : {}),
    ...(amount ? { feeFen: amount.total } : {}),
    ...(payer?.openid ? { openid: payer.openid } : {}),
    ...timeOf('paidAt', transaction.success_time),
  };
}

export const refundOf = (answer: z.infer<typeof refundAnswer>): ProviderRefund => ({
  state: answer.status,
  refundId: answer.refund_id,
  ...timeOf('refundedAt', answer.success_time),
});
