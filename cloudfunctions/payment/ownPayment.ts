import type { Payment } from '@shared/domain/payment/payment';
import { mayPay } from '@shared/domain/payment/policy';
import type { AccountId, ConsultationId, MedicineOrderId } from '@shared/kernel/ids';
import { ok, reject, type Result } from '@shared/kernel/result';
import type { Tx } from '../_runtime/tx';

type Paid = {
  readonly consultationId?: ConsultationId | undefined;
  readonly orderId?: MedicineOrderId | undefined;
};
/** `isWaiting`: what it pays for still waits to be paid. */
type Own = { readonly payment: Payment; readonly isWaiting: boolean };

/** The payment of a case of this account, or of an order. Another's does not exist for the one who asks. */
export async function ownPayment(
  tx: Tx,
  accountId: AccountId,
  { consultationId, orderId }: Paid,
): Promise<Result<Own, 'consultation.not_found'>> {
  const bought =
    orderId === undefined
      ? consultationId && (await tx.consultations.find(consultationId))
      : await orderOf(tx, consultationId, orderId);
  if (!bought || !mayPay(bought, accountId)) return reject('consultation.not_found');
  const payment = await tx.payments.find(bought.paymentId);
  if (!payment) throw new Error('something to be paid without its payment');
  return ok({ payment, isWaiting: bought.state === 'awaiting_payment' });
}

async function orderOf(tx: Tx, consultationId: ConsultationId | undefined, orderId: MedicineOrderId) {
  const order = await tx.medicineOrders.find(orderId);
  return order?.consultationId === consultationId ? order : undefined;
}
