import { slotFor } from '@shared/domain/appointment/booking';
import { unserved } from '@shared/domain/consultation/expire';
import { paid } from '@shared/domain/consultation/settlePayment';
import { effect } from '../../_runtime/effect';
import { freeSlotsOf, onDutyAt } from '../../_runtime/slots';
import { signalBoth } from '../signalBoth';

/** A paid case waits for its doctor, its time is booked; money for one that was over by then goes back. */
export const onPaymentPaid = effect(
  'consultation.onPaymentPaid',
  ['payment.paid'],
  async ({ consultationId, orderId }, { step, db }) => {
    // Medicine is another's business.
    if (consultationId === undefined || orderId !== undefined) return;
    await step(consultationId, async ({ tx, now }) => {
      const found = await tx.consultations.find(consultationId);
      const decision = found && paid(found, now);
      if (!decision) return;
      const { consultation, event } = decision;
      if (!consultation) return tx.emit(event);
      const { appointment, doctorId, id } = consultation;
      // Stopped between order and payment: nobody waits days for somebody who will not come.
      const isStopped = (await db.doctors.find(doctorId))?.active === false;
      // Nor does anybody wait for whose sake it may not be begun: the person or their guardian has taken the consent back.
      const gone = (isStopped || consultation.consentEndedAt !== undefined) && unserved(consultation, now);
      if (gone) {
        tx.consultations.replace(gone.consultation);
        tx.emit(gone.event);
        await freeSlotsOf(tx, gone.consultation);
        signalBoth(tx, gone.consultation);
        return;
      }
      tx.emit(event);
      tx.consultations.replace(consultation);
      if (appointment) {
        const held = await tx.slots.find(appointment.slotId);
        tx.slots.replace(slotFor(appointment, doctorId, id, 'booked', held?.seatId));
      }
      signalBoth(tx, consultation);
      // A quick question lies before everybody who is on duty.
      for (const it of await onDutyAt(db, doctorId, now)) if (it.accountId) tx.signal(it.accountId, 'inbox');
    });
  },
);
