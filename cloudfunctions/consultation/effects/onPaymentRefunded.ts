import { effect } from '../../_runtime/effect';

/** The patient sees that the money is on its way back. */
export const onPaymentRefunded = effect(
  'consultation.onPaymentRefunded',
  ['payment.refunded'],
  ({ accountId, consultationId }, { runtime }) =>
    runtime.store.bump(accountId, ['inbox', consultationId ?? 'medicine']),
);
