import { vendorTime, type PayWorld } from './operation';
import { stateAt, type Order } from './records';

const TRADE_STATES = { NOTPAY: '订单未支付', SUCCESS: '支付成功', REFUND: '转入退款', CLOSED: '订单已关闭' };

/** A transaction as queries and notifications show it. */
export function transactionView(
  order: Order,
  { merchant, appid, now }: Pick<PayWorld, 'merchant' | 'appid' | 'now'>,
) {
  const state = stateAt(order, now());
  return {
    appid,
    mchid: merchant.mchid,
    out_trade_no: order.outTradeNo,
    trade_state: state,
    trade_state_desc: TRADE_STATES[state],
    payer: { openid: order.openid },
    amount: { total: order.total, payer_total: order.total, currency: 'CNY', payer_currency: 'CNY' },
    ...(order.transactionId && order.paidAt
      ? {
          transaction_id: order.transactionId,
          trade_type: 'JSAPI',
          bank_type: 'OTHERS',
          success_time: vendorTime(order.paidAt),
        }
      : {}),
  };
}
