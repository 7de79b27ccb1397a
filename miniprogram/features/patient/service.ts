import { addPatient, correctPatient, listPatients, removePatient } from '@shared/contracts/patient';
import type { PatientDetails } from '@shared/domain/patient/patient';
import type { PatientId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';

/** What the pages of 就诊人 ask of the cloud. */
export const patientService = {
  list: () => call(listPatients, {}),
  add: (details: PatientDetails, key: string) => call(addPatient, details, key),
  correct: (patientId: PatientId, details: PatientDetails, key: string) =>
    call(correctPatient, { patientId, details }, key),
  remove: (patientId: PatientId, key: string) => call(removePatient, { patientId }, key),
};
export type PatientService = typeof patientService;
