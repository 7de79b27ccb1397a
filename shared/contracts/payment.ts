import * as z from 'zod/mini';
import { PaymentState } from '../domain/payment/payment';
import { command } from '../kernel/contract';
import { ConsultationId, MedicineOrderId } from '../kernel/ids';
import { Instant } from '../kernel/time';

/** What is paid for: a consultation, an order that was made out of one, or an order of 非处方药 outside any. */
const Paid = z.strictObject({
  consultationId: z.optional(ConsultationId),
  orderId: z.optional(MedicineOrderId),
});

/** 预支付: orders at WeChat Pay and answers what `wx.requestPayment` needs. */
export const prepay = command({
  name: 'payment.prepay',
  roles: ['patient'],
  input: Paid,
  output: z.object({
    pay: z.object({
      timeStamp: z.string(),
      nonceStr: z.string(),
      package: z.string(),
      signType: z.literal('RSA'),
      paySign: z.string(),
    }),
    payBy: Instant,
  }),
  rejections: [
    'consultation.not_found',
    'payment.already_paid',
    'payment.closed',
    'payment.provider_unavailable',
  ],
});

/** 确认支付: asks WeChat Pay what has become of the order, so that nothing hangs on the notification alone. */
export const confirmPayment = command({
  name: 'payment.confirm',
  roles: ['patient'],
  input: Paid,
  output: z.object({ state: PaymentState }),
  rejections: ['consultation.not_found', 'payment.provider_unavailable'],
});
