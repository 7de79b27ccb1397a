import { PortError } from './portError';

/** What the provider knows of an order. */
export type ProviderOrder = {
  readonly state: 'NOTPAY' | 'SUCCESS' | 'CLOSED' | 'REFUND' | 'USERPAYING' | 'PAYERROR' | 'NOT_FOUND';
  readonly outTradeNo: string;
  readonly transactionId?: string;
  readonly feeFen?: number;
  readonly openid?: string;
  readonly mchid?: string;
  readonly appid?: string;
  readonly paidAt?: number;
};

export type RefundState = 'PROCESSING' | 'SUCCESS' | 'CLOSED' | 'ABNORMAL';

export type ProviderRefund = {
  readonly state: RefundState;
  readonly refundId: string;
  readonly refundedAt?: number;
};

/** What a notification says, once its signature is verified and its content decrypted. */
export type PaymentNotification =
  | { readonly kind: 'paid'; readonly order: ProviderOrder }
  | (ProviderRefund & {
      readonly kind: 'refund';
      readonly outRefundNo: string;
      readonly outTradeNo: string;
      readonly refundFen: number;
      readonly totalFen: number;
    })
  | { readonly kind: 'other'; readonly eventType: string };

export type NewOrder = {
  readonly outTradeNo: string;
  readonly description: string;
  readonly feeFen: number;
  readonly openid: string;
  readonly expiresAt: number;
  readonly notifyUrl: string;
};

export type NewRefund = {
  readonly outTradeNo: string;
  readonly outRefundNo: string;
  readonly refundFen: number;
  readonly totalFen: number;
  readonly reason: string;
  readonly notifyUrl: string;
};

/** Parameters for `wx.requestPayment`. */
export type PayParams = {
  readonly timeStamp: string;
  readonly nonceStr: string;
  readonly package: string;
  readonly signType: 'RSA';
  readonly paySign: string;
};

/** The company that moves the money. Amounts are whole fen, times epoch ms. */
export type PaymentProvider = {
  readonly createOrder: (order: NewOrder) => Promise<{ prepayId: string }>;
  readonly payParams: (prepayId: string) => PayParams;
  readonly queryOrder: (outTradeNo: string) => Promise<ProviderOrder>;
  readonly closeOrder: (outTradeNo: string) => Promise<'closed' | 'already_paid' | 'not_found'>;
  readonly refund: (refund: NewRefund) => Promise<ProviderRefund>;
  readonly queryRefund: (outRefundNo: string) => Promise<ProviderRefund | undefined>;
  /** Takes the raw body; throws ForgedNotification on anything that does not verify. */
  readonly readNotification: (
    headers: Readonly<Record<string, string>>,
    rawBody: string,
  ) => Promise<PaymentNotification>;
};

/** No answer that can be trusted came; what was asked may or may not have happened. */
export class ProviderUnavailable extends PortError {
  protected static override readonly kind = 'ProviderUnavailable';
}

/** The provider said no, and would say no again. */
export class ProviderRefused extends PortError {
  protected static override readonly kind = 'ProviderRefused';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}

/** A notification that the provider did not send, or not to us, or not just now. */
export class ForgedNotification extends PortError {
  protected static override readonly kind = 'ForgedNotification';
}
