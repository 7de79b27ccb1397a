import { ask, type Tab } from './ask';
import { button, row, table, time, title, yuan } from './dom';

/** Orders and refunds, with what only WeChat Pay or the payer could do. */
export const paymentsTab: Tab = ({ orders, refunds, transfers, parcels, now }, act) => [
  title('Orders'),
  row(button('Send every waiting notification now', () => act(() => ask('payments/redeliver', {})))),
  table(
    ['made', 'order', 'what', 'amount', 'state', ''],
    orders.map(({ outTradeNo, prepayId, ...it }) => [
      time(it.createdAt, now),
      outTradeNo,
      it.description,
      yuan(it.total),
      `${it.state}${it.state === 'SUCCESS' ? (it.shipping ? ', shipped' : ', money frozen until shipped') : ''}`,
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
    ['made', 'refund', 'order', 'amount', 'state', ''],
    refunds.map(({ outRefundNo, ...it }) => [
      time(it.createdAt, now),
      outRefundNo,
      it.outTradeNo,
      yuan(it.refund),
      it.state,
      it.state === 'PROCESSING' &&
        row(
          ...['SUCCESS', 'ABNORMAL', 'CLOSED'].map((state) =>
            button(state, () => act(() => ask('payments/refund', { outRefundNo, state }))),
          ),
        ),
    ]),
  ),
  title('Parcels'),
  table(
    ['waybill', 'parcel', 'last told', ''],
    parcels.map(({ id, waybill, events }) => [
      waybill,
      id,
      events.at(-1)?.kind ?? 'booked',
      row(
        ...['collected', 'in_transit', 'out_for_delivery', 'delivered', 'lost', 'refused'].map((kind) =>
          button(kind, () => act(() => ask('courier/move', { id, kind }))),
        ),
      ),
    ]),
  ),
  title('Transfers'),
  table(
    ['made', 'transfer', 'to', 'amount', 'state', ''],
    transfers.map(({ outBillNo, ...it }) => [
      time(it.createdAt, now),
      outBillNo,
      it.openid,
      yuan(it.amount),
      it.state,
      it.state === 'WAIT_USER_CONFIRM' &&
        row(
          ...['taken', 'failed'].map((end) =>
            button(end, () => act(() => ask('payments/transfer', { outBillNo, end }))),
          ),
        ),
    ]),
  ),
];
