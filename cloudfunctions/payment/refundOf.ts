import { refundNo, type Payment } from '@shared/domain/payment/payment';
import type { NewRefund } from '../_runtime/ports/payment';

/** The one refund a payment can have: asked again under the same number, the provider does it once. */
export const refundOf = (payment: Payment, notifyUrl: string): NewRefund => ({
  outTradeNo: payment.id,
  outRefundNo: refundNo(payment.id),
  refundFen: payment.feeFen,
  totalFen: payment.feeFen,
  reason: payment.refundReason ?? '问诊未完成',
  notifyUrl,
});
