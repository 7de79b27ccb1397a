import * as z from 'zod/mini';
import { PaymentState } from '../domain/payment/payment';
import { command } from '../kernel/contract';
import { ConsultationId } from '../kernel/ids';
import { Instant } from '../kernel/time';

/** 预支付: orders at WeChat Pay and answers what `wx.requestPayment` needs. */
export const prepay = command({
  name: 'payment.prepay',
  roles: ['patient'],
  input: z.strictObject({ consultationId: ConsultationId }),
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
  input: z.strictObject({ consultationId: ConsultationId }),
  output: z.object({ state: PaymentState }),
  rejections: ['consultation.not_found', 'payment.provider_unavailable'],
});
