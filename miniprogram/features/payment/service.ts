import { confirmPayment, prepay } from '@shared/contracts/payment';
import type { ConsultationId, MedicineOrderId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';
import { requestPayment } from '../../platform/pay';

type Case = ConsultationId | undefined;

/** What paying asks of the cloud and of WeChat: for a consultation, or for an order. */
export const paymentService = {
  prepay: (consultationId: Case, key: string, orderId?: MedicineOrderId) =>
    call(prepay, { consultationId, orderId }, key),
  confirm: (consultationId: Case, key: string, orderId?: MedicineOrderId) =>
    call(confirmPayment, { consultationId, orderId }, key),
  requestPayment,
};
export type PaymentService = typeof paymentService;
