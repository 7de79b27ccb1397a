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
  /** The merchant may share this payment with others; what is not shared stays frozen until it is unfrozen. */
  readonly profitSharing?: boolean;
  readonly unfrozen?: boolean;
  /** 发货信息 as the merchant has told it; until then the money is frozen. */
  readonly shipping?: Shipping;
};

export type Shipping = {
  readonly logisticsType: number;
  readonly trackingNo: string;
  readonly company: string;
};

/** 商家转账: money on its way to a person, who has to take it. */
export type Transfer = {
  readonly outBillNo: string;
  readonly transferBillNo: string;
  readonly openid: string;
  readonly amount: number;
  readonly remark: string;
  readonly sceneId: string;
  readonly notifyUrl?: string;
  readonly packageInfo: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly state: 'WAIT_USER_CONFIRM' | 'SUCCESS' | 'FAIL' | 'CANCELLED';
  readonly failReason?: string;
};

/** 分账: parts of one payment that went to others, and what came back of them. */
export type Sharing = {
  readonly outOrderNo: string;
  readonly orderId: string;
  readonly transactionId: string;
  readonly createdAt: number;
  readonly receivers: readonly { type: string; account: string; amount: number; description: string }[];
};
export type SharingReturn = {
  readonly outReturnNo: string;
  readonly returnId: string;
  readonly outOrderNo: string;
  readonly returnMchid: string;
  readonly amount: number;
  readonly createdAt: number;
};
/** Somebody with whom the merchant may share. */
export type Receiver = {
  readonly id: string;
  readonly type: string;
  readonly account: string;
  readonly relation: string;
};

export type Refund = {
  readonly outRefundNo: string;
  readonly refundId: string;
  readonly outTradeNo: string;
  readonly refund: number;
  readonly notifyUrl?: string;
  readonly createdAt: number;
  readonly settlesAt: number;
  readonly state: 'PROCESSING' | 'SUCCESS' | 'ABNORMAL' | 'CLOSED';
  readonly refundedAt?: number;
};

/** A notification until the merchant has taken it. */
export type Notice = {
  readonly id: string;
  readonly url: string;
  readonly eventType: string;
  readonly originalType: 'transaction' | 'refund' | 'mch_payment';
  readonly createdAt: number;
  readonly content: Record<string, unknown>;
  readonly attempts: number;
  readonly state: 'waiting' | 'delivered' | 'given_up';
  readonly nextAt: number;
};

/** The state the vendor would tell now: an order that nobody paid in time is closed. */
export const stateAt = (order: Order, now: number): Order['state'] =>
  order.state === 'NOTPAY' && now >= order.expiresAt ? 'CLOSED' : order.state;
