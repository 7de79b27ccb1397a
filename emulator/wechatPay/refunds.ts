import type { Clock } from '../clock';
import type { PayFaults } from './faultPort';
import type { Merchant } from './merchant';
import type { Notifications } from './notifications';
import { vendorTime } from './operation';
import type { Order, Refund } from './records';
import type { PayStore } from './store';

export type Refunds = {
  /** The time at which a refund accepted now is decided. */
  readonly settlesAt: () => number;
  /** Lets an accepted refund run its course. */
  readonly start: (refund: Refund) => void;
  /** Ends a pending refund now, in this way; false where it is not pending. */
  readonly end: (outRefundNo: string, state: EndOfRefund) => boolean;
  readonly resume: () => void;
};

export type EndOfRefund = Exclude<Refund['state'], 'PROCESSING'>;

/** Refunds are pending first; the bank decides later, on the clock. */
export function refunds(options: {
  merchant: Merchant;
  store: PayStore;
  clock: Clock;
  notifications: Notifications;
  faults: PayFaults;
  delayMs: number;
}): Refunds {
  const { merchant, store, clock, notifications, faults, delayMs } = options;
  const settle = (outRefundNo: string): void => {
    if (store.refunds.get(outRefundNo)?.state !== 'PROCESSING') return;
    const abnormal = faults.before(() => ['wechatPay.settleRefund'])?.kind === 'error';
    end(outRefundNo, abnormal ? 'ABNORMAL' : 'SUCCESS');
  };
  const end = (outRefundNo: string, state: EndOfRefund): boolean => {
    const refund = store.refunds.get(outRefundNo);
    const order = refund && store.orders.get(refund.outTradeNo);
    if (!order || refund.state !== 'PROCESSING') return false;
    const settled: Refund = {
      ...refund,
      state,
      ...(state === 'SUCCESS' && { refundedAt: clock.now() }),
    };
    const notice = store.atomically(() => {
      store.refunds.put(settled);
      const url = refund.notifyUrl;
      return url === undefined
        ? undefined
        : notifications.add({ url, ...noticeOf(merchant, order, settled) });
    });
    if (notice) notifications.send(notice);
    return true;
  };
  const start = (refund: Refund): void => void clock.at(refund.settlesAt, () => settle(refund.outRefundNo));
  return {
    settlesAt: () => clock.now() + delayMs,
    start,
    end,
    resume: () =>
      store.refunds
        .all()
        .filter(({ state }) => state === 'PROCESSING')
        .forEach(start),
  };
}

const noticeOf = (merchant: Merchant, order: Order, refund: Refund) => ({
  eventType: `REFUND.${refund.state}`,
  originalType: 'refund' as const,
  content: {
    mchid: merchant.mchid,
    out_trade_no: order.outTradeNo,
    transaction_id: order.transactionId,
    out_refund_no: refund.outRefundNo,
    refund_id: refund.refundId,
    refund_status: refund.state,
    ...(refund.refundedAt ? { success_time: vendorTime(refund.refundedAt) } : {}),
    amount: {
      total: order.total,
      refund: refund.refund,
      payer_total: order.total,
      payer_refund: refund.refund,
    },
    user_received_account: '支付用户零钱',
  },
});

/** A refund as creating and querying it show it. */
export const refundView = (refund: Refund, order: Order) => ({
  refund_id: refund.refundId,
  out_refund_no: refund.outRefundNo,
  transaction_id: order.transactionId,
  out_trade_no: order.outTradeNo,
  channel: 'ORIGINAL',
  user_received_account: '支付用户零钱',
  create_time: vendorTime(refund.createdAt),
  ...(refund.refundedAt ? { success_time: vendorTime(refund.refundedAt) } : {}),
  status: refund.state,
  amount: {
    total: order.total,
    refund: refund.refund,
    payer_total: order.total,
    payer_refund: refund.refund,
    currency: 'CNY',
  },
});
