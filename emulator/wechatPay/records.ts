/** A transaction; amounts are fen, times epoch ms. */
export type Order = {
  readonly outTradeNo: string;
  readonly prepayId: string;
  readonly description: string;
  readonly openid: string;
  readonly total: number;
  readonly notifyUrl: string;
  readonly expiresAt: number;
  readonly createdAt: number;
  readonly state: 'NOTPAY' | 'SUCCESS' | 'REFUND' | 'CLOSED';
  readonly transactionId?: string;
  readonly paidAt?: number;
};

export type Refund = {
  readonly outRefundNo: string;
  readonly refundId: string;
  readonly outTradeNo: string;
  readonly refund: number;
  readonly notifyUrl?: string;
  readonly createdAt: number;
  readonly settlesAt: number;
  readonly state: 'PROCESSING' | 'SUCCESS' | 'ABNORMAL';
  readonly refundedAt?: number;
};

/** A notification until the merchant has taken it. */
export type Notice = {
  readonly id: string;
  readonly url: string;
  readonly eventType: string;
  readonly originalType: 'transaction' | 'refund';
  readonly createdAt: number;
  readonly content: Record<string, unknown>;
  readonly attempts: number;
  readonly state: 'waiting' | 'delivered' | 'given_up';
  readonly nextAt: number;
};

/** The state the vendor would tell now: an order that nobody paid in time is closed. */
export const stateAt = (order: Order, now: number): Order['state'] =>
  order.state === 'NOTPAY' && now >= order.expiresAt ? 'CLOSED' : order.state;
