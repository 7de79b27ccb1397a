import { abandoned } from '@shared/domain/consultation/settlePayment';
import { effect } from '../../_runtime/effect';
import { freeSlotsOf } from '../../_runtime/slots';
import { signalBoth } from '../signalBoth';

/** An order that nobody paid ends its case. */
export const onPaymentClosed = effect(
  'consultation.onPaymentClosed',
  ['payment.closed'],
  async ({ consultationId, orderId }, { step }) => {
    // Medicine is another's business.
    if (consultationId === undefined || orderId !== undefined) return;
    await step(consultationId, async ({ tx, now }) => {
      const found = await tx.consultations.find(consultationId);
      const consultation = found && abandoned(found, now);
      if (!consultation) return;
      tx.consultations.replace(consultation);
      await freeSlotsOf(tx, consultation);
      signalBoth(tx, consultation);
    });
  },
);
