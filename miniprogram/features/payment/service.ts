import { confirmPayment, prepay } from '@shared/contracts/payment';
import type { ConsultationId, MedicineOrderId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';
import { requestPayment } from '../../platform/pay';

/** What is paid for: a consultation, or an order that was made out of one. */
const of = (consultationId: ConsultationId, orderId: MedicineOrderId | undefined) => ({
  consultationId,
  ...(orderId !== undefined && { orderId }),
});

/** What paying asks of the cloud and of WeChat. */
export const paymentService = {
  prepay: (consultationId: ConsultationId, key: string, orderId?: MedicineOrderId) =>
    call(prepay, of(consultationId, orderId), key),
  confirm: (consultationId: ConsultationId, key: string, orderId?: MedicineOrderId) =>
    call(confirmPayment, of(consultationId, orderId), key),
  requestPayment,
};
export type PaymentService = typeof paymentService;
