import type { MedicineOrder } from '@shared/domain/medicineOrder/order';
import type { Payment } from '@shared/domain/payment/payment';

/** Six digits out of random text. */
export const digitsOf = (salt: string): string =>
  String(Number.parseInt(salt.slice(0, 9), 36) % 1_000_000).padStart(6, '0');

/** What is to be paid for an order. */
export const paymentOf = (order: MedicineOrder, openid: string): Payment => ({
  ...{ id: order.paymentId, orderId: order.id },
  ...(order.consultationId !== undefined && { consultationId: order.consultationId }),
  ...{ accountId: order.accountId, openid, feeFen: order.totalFen },
  // What is in it is nobody's business at the cashier.
  description: `药品-${order.pharmacyName}`.slice(0, 40),
  ...{ state: 'created', createdAt: order.createdAt, payBy: order.payBy, lookAt: order.payBy },
});
