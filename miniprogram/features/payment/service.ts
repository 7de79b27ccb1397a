import { confirmPayment, prepay } from '@shared/contracts/payment';
import type { ConsultationId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';
import { requestPayment } from '../../platform/pay';

/** What paying asks of the cloud and of WeChat. */
export const paymentService = {
  prepay: (consultationId: ConsultationId, key: string) => call(prepay, { consultationId }, key),
  confirm: (consultationId: ConsultationId, key: string) => call(confirmPayment, { consultationId }, key),
  requestPayment,
};
export type PaymentService = typeof paymentService;
