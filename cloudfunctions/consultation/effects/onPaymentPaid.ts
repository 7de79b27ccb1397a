import { paid } from '@shared/domain/consultation/settlePayment';
import { effect } from '../../_runtime/effect';
import { signalBoth } from '../signalBoth';

/** A paid case waits for its doctor; money for one that was over by then goes back. */
export const onPaymentPaid = effect(
  'consultation.onPaymentPaid',
  ['payment.paid'],
  async (event, { step }) => {
    // Medicine that was ordered out of a case is another's business.
    if (event.orderId !== undefined) return;
    await step(event.consultationId, async ({ tx, now }) => {
      const found = await tx.consultations.find(event.consultationId);
      const decision = found && paid(found, now);
      if (!decision) return;
      tx.emit(decision.event);
      if (!decision.consultation) return;
      tx.consultations.replace(decision.consultation);
      signalBoth(tx, decision.consultation);
    });
  },
);
