import { onApplicationApproved } from '../application/effects/onApplicationApproved';
import type { Effect } from '../_runtime/effect';
import { onConsentChanged } from '../consultation/effects/onConsentChanged';
import { onDoctorStopped } from '../consultation/effects/onDoctorStopped';
import { onDoctorJoined } from '../appointment/effects/onDoctorJoined';
import { onHolidayChanged } from '../appointment/effects/onHolidayChanged';
import { onCalledOff } from '../appointment/effects/onCalledOff';
import { onKept, onProposed } from '../appointment/effects/onProposed';
import { onScheduleChanged } from '../appointment/effects/onScheduleChanged';
import { onSlotFreed } from '../appointment/effects/onSlotFreed';
import { onTakenOver } from '../appointment/effects/onTakenOver';
import { onWindUpDue } from '../appointment/effects/onWindUpDue';
import { onBroken } from '../access/effects/onBroken';
import { onCaseEnded } from '../call/effects/onCaseEnded';
import { onSessionsEnded } from '../incident/effects/onSessionsEnded';
import { onCallConsentChanged } from '../call/effects/onConsentChanged';
import { onGuestRemoved } from '../call/effects/onGuestRemoved';
import { onHandedOver } from '../call/effects/onHandedOver';
import { onRecordingMoved } from '../call/effects/onRecordingMoved';
import { onPaymentClosed } from '../consultation/effects/onPaymentClosed';
import { onPaymentPaid } from '../consultation/effects/onPaymentPaid';
import { onPaymentRefunded } from '../consultation/effects/onPaymentRefunded';
import { onQueueMoved } from '../consultation/effects/onQueueMoved';
import { onMedicineConsentChanged } from '../medicineOrder/effects/onConsentChanged';
import { onMedicinePaymentClosed } from '../medicineOrder/effects/onPaymentClosed';
import { onMedicinePaymentPaid } from '../medicineOrder/effects/onPaymentPaid';
import { onMedicineRecalled } from '../medicinePlan/effects/onMedicineRecalled';
import { onMedicineReceived } from '../medicinePlan/effects/onMedicineReceived';
import { onPrescriptionStopped } from '../medicineOrder/effects/onPrescriptionStopped';
import { onShipped } from '../medicineOrder/effects/onShipped';
import { onCaseTerminated } from '../prescription/effects/onCaseTerminated';
import { onRecalled } from '../pharmacy/effects/onRecalled';
import { onMedicineOrderCancelled } from '../payment/effects/onMedicineOrderCancelled';
import { onPartDue } from '../payment/effects/onPartDue';
import { onRefundDue } from '../payment/effects/onRefundDue';
import { onAccountClosed } from '../rights/effects/onAccountClosed';
import { onErasureAsked } from '../rights/effects/onErasureAsked';

/** What follows from what, over all functions. */
export const effects: readonly Effect[] = [
  onPaymentPaid,
  onPaymentClosed,
  onPaymentRefunded,
  onQueueMoved,
  onConsentChanged,
  onDoctorStopped,
  onApplicationApproved,
  // Before the refund: it waits for nobody outside.
  onCaseTerminated,
  onRefundDue,
  onPartDue,
  onMedicineOrderCancelled,
  onMedicinePaymentPaid,
  onMedicinePaymentClosed,
  onPrescriptionStopped,
  onMedicineConsentChanged,
  onShipped,
  onMedicineReceived,
  onMedicineRecalled,
  onRecalled,
  onErasureAsked,
  onAccountClosed,
  onBroken,
  onCaseEnded,
  onCallConsentChanged,
  onGuestRemoved,
  onHandedOver,
  onRecordingMoved,
  onSlotFreed,
  onProposed,
  onCalledOff,
  onKept,
  onScheduleChanged,
  onTakenOver,
  onWindUpDue,
  onHolidayChanged,
  onDoctorJoined,
  onSessionsEnded,
];
