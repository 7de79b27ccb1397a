import { ask, type Tab } from './ask';
import { button, row, table, time, title, yuan } from './dom';

/** Orders and refunds, with what only WeChat Pay or the payer could do. */
export const paymentsTab: Tab = ({ orders, refunds, now }, act) => [
  title('Orders'),
  row(button('Send every waiting notification now', () => act(() => ask('payments/redeliver', {})))),
  table(
    ['made', 'order', 'what', 'amount', 'state', ''],
    orders.map(({ outTradeNo, prepayId, ...it }) => [
      time(it.createdAt, now),
      outTradeNo,
      it.description,
      yuan(it.total),
      it.state,
      row(
        it.state === 'NOTPAY' && button('Pay', () => act(() => ask('payments/pay', { prepayId }))),
        it.state !== 'NOTPAY' &&
          button('Notify again', () => act(() => ask('payments/notify', { outTradeNo }))),
        button('Forge a notification', () => act(() => ask('payments/forge', { outTradeNo }))),
      ),
    ]),
  ),
  title('Refunds'),
  table(
    ['made', 'refund', 'order', 'amount', 'state'],
    refunds.map((it) => [time(it.createdAt, now), it.outRefundNo, it.outTradeNo, yuan(it.refund), it.state]),
  ),
];
