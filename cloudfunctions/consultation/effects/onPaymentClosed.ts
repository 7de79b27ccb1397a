import { abandoned } from '@shared/domain/consultation/settlePayment';
import { effect } from '../../_runtime/effect';
import { freeSlotsOf } from '../../_runtime/slots';
import { signalBoth } from '../signalBoth';

/** An order that nobody paid ends its case. */
export const onPaymentClosed = effect(
  'consultation.onPaymentClosed',
  ['payment.closed'],
  async (event, { step }) => {
    // Medicine that was ordered out of a case is another's business.
    if (event.orderId !== undefined) return;
    await step(event.consultationId, async ({ tx, now }) => {
      const found = await tx.consultations.find(event.consultationId);
      const consultation = found && abandoned(found, now);
      if (!consultation) return;
      tx.consultations.replace(consultation);
      await freeSlotsOf(tx, consultation);
      signalBoth(tx, consultation);
    });
  },
);
