import type { Consultation } from '@shared/domain/consultation/consultation';
import type { Payment } from '@shared/domain/payment/payment';
import type { AccountId, ConsultationId } from '@shared/kernel/ids';
import { ok, reject, type Result } from '@shared/kernel/result';
import type { Tx } from '../_runtime/tx';

/** A case of this account with its payment. Another's does not exist for the one who asks. */
export async function ownPayment(
  tx: Tx,
  accountId: AccountId,
  id: ConsultationId,
): Promise<Result<{ consultation: Consultation; payment: Payment }, 'consultation.not_found'>> {
  const consultation = await tx.consultations.find(id);
  if (consultation?.accountId !== accountId) return reject('consultation.not_found');
  const payment = await tx.payments.find(consultation.paymentId);
  if (!payment) throw new Error('a consultation without its payment');
  return ok({ consultation, payment });
}
