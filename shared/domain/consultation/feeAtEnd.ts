import type { ConsultationState } from './consultation';

/** 退费规则: who keeps the fee when a case has ended so. There is no third: a fee goes back whole or not at all. */
export const FEE_AT_END: Partial<Record<ConsultationState, 'doctor_keeps' | 'patient_gets_back'>> = {
  completed: 'doctor_keeps',
  /** Answered, and the record still to be signed. */
  record_due: 'doctor_keeps',
  /** The patient was sent on, not answered. */
  terminated: 'patient_gets_back',
  cancelled: 'patient_gets_back',
  abandoned: 'patient_gets_back',
  expired: 'patient_gets_back',
  /** The doctor was there at the agreed time and the patient was not, as published before ordering. */
  no_show: 'doctor_keeps',
};
