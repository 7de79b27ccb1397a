import {
  ForgedNotification,
  ProviderRefused,
  ProviderUnavailable,
  type NewOrder,
  type NewRefund,
  type PaymentNotification,
  type PaymentProvider,
  type ProviderOrder,
  type ProviderRefund,
  type RefundState,
} from '../cloudfunctions/_runtime/ports/payment';

type Order = NewOrder & {
  state: 'NOTPAY' | 'SUCCESS' | 'CLOSED' | 'REFUND';
  transactionId?: string;
  paidAt?: number;
};
type Refund = NewRefund & { state: RefundState; refundId: string; refundedAt?: number };

/** A payment company in memory, with the manners of WeChat Pay: idempotent by number, closed orders take no money. */
export class MemoryPayment implements PaymentProvider {
  readonly orders = new Map<string, Order>();
  readonly refunds = new Map<string, Refund>();
  /** What was asked, in order. */
  readonly asked: string[] = [];
  isDown = false;
  /** As when the merchant's account is empty. */
  refusesRefunds = false;
  /** How the next refund begins. */
  refundsBeginAs: RefundState = 'PROCESSING';

  constructor(private readonly now: () => number) {}

  private ask(what: string): void {
    this.asked.push(what);
    if (this.isDown) throw new ProviderUnavailable('down');
  }

  createOrder = async (order: NewOrder) => {
    this.ask('createOrder');
    const known = this.orders.get(order.outTradeNo);
    if (known?.state === 'CLOSED') throw new ProviderRefused(400, 'ORDER_CLOSED', 'closed');
    if (known && known.state !== 'NOTPAY') throw new ProviderRefused(400, 'ORDERPAID', 'paid');
    if (!known) this.orders.set(order.outTradeNo, { ...order, state: 'NOTPAY' });
    return { prepayId: `prepay-${order.outTradeNo}` };
  };

  payParams = (prepayId: string) => ({
    timeStamp: '1',
    nonceStr: 'nonce',
    package: `prepay_id=${prepayId}`,
    signType: 'RSA' as const,
    paySign: 'signed',
  });

  queryOrder = async (outTradeNo: string): Promise<ProviderOrder> => {
    this.ask('queryOrder');
    return this.seen(outTradeNo);
  };

  closeOrder = async (outTradeNo: string) => {
    this.ask('closeOrder');
    const order = this.orders.get(outTradeNo);
    if (!order) return 'not_found' as const;
    if (order.state === 'SUCCESS' || order.state === 'REFUND') return 'already_paid' as const;
    order.state = 'CLOSED';
    return 'closed' as const;
  };

  refund = async (refund: NewRefund): Promise<ProviderRefund> => {
    this.ask('refund');
    if (this.refusesRefunds) throw new ProviderRefused(403, 'NOT_ENOUGH', 'not enough balance');
    const order = this.orders.get(refund.outTradeNo);
    if (!order || order.state === 'NOTPAY' || order.state === 'CLOSED')
      throw new ProviderRefused(404, 'RESOURCE_NOT_EXISTS', 'not paid');
    const known = this.refunds.get(refund.outRefundNo);
    if (!known)
      this.refunds.set(refund.outRefundNo, {
        ...refund,
        state: 'PROCESSING',
        refundId: `wx${refund.outRefundNo}`,
      });
    if (!known) this.endRefund(refund.outTradeNo, this.refundsBeginAs);
    return this.refunds.get(refund.outRefundNo)!;
  };

  queryRefund = async (outRefundNo: string): Promise<ProviderRefund | undefined> => {
    this.ask('queryRefund');
    return this.refunds.get(outRefundNo);
  };

  readNotification = async (headers: Readonly<Record<string, string>>, rawBody: string) => {
    if (headers['wechatpay-signature'] !== 'genuine') throw new ForgedNotification('forged');
    return JSON.parse(rawBody) as PaymentNotification;
  };

  private seen(outTradeNo: string): ProviderOrder {
    const order = this.orders.get(outTradeNo);
    if (!order) return { state: 'NOT_FOUND', outTradeNo };
    const { state, feeFen, openid, transactionId, paidAt } = order;
    return {
      ...{ state, outTradeNo, feeFen, openid },
      ...(transactionId !== undefined && { transactionId }),
      ...(paidAt !== undefined && { paidAt }),
    };
  }

  /** The payer types the password; false when the order takes no money any more. */
  pay(outTradeNo: string): boolean {
    const order = this.orders.get(outTradeNo);
    if (order?.state !== 'NOTPAY' || this.now() >= order.expiresAt) return false;
    Object.assign(order, { state: 'SUCCESS', transactionId: `tx-${outTradeNo}`, paidAt: this.now() });
    return true;
  }

  /** The bank is done with a refund. */
  endRefund(outTradeNo: string, state: RefundState): void {
    const refund = [...this.refunds.values()].find((it) => it.outTradeNo === outTradeNo);
    if (!refund) return;
    refund.state = state;
    if (state !== 'SUCCESS') return;
    refund.refundedAt = this.now();
    this.orders.get(outTradeNo)!.state = 'REFUND';
  }

  /** The notification of a paid order, as it would be sent now. */
  paidNotification(outTradeNo: string, change: Partial<ProviderOrder> = {}): PaymentNotification {
    return { kind: 'paid', order: { ...this.seen(outTradeNo), ...change } };
  }

  /** The notification of a refund, as it would be sent now. */
  refundNotification(outTradeNo: string): PaymentNotification {
    const refund = [...this.refunds.values()].find((it) => it.outTradeNo === outTradeNo)!;
    const { outRefundNo, state, refundId, refundFen, totalFen, refundedAt } = refund;
    const told = { kind: 'refund' as const, outTradeNo, outRefundNo, state, refundId, refundFen, totalFen };
    return { ...told, ...(refundedAt !== undefined && { refundedAt }) };
  }
}
