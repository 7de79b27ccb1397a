import {
  addPatient,
  correctPatient,
  listPatients,
  readIdCard,
  recordGuardianConsent,
  recordProxyConsent,
  removePatient,
  verifyPatient,
  withdrawGuardianConsent,
  withdrawProxyConsent,
} from '@shared/contracts/patient';
import { GUARDIAN_CONSENT, PROXY_CONSENT, referenceOf } from '@shared/domain/consent/texts';
import type { PatientDetails } from '@shared/domain/patient/patient';
import type { PatientId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';
import { uploadPicture, type LocalPicture } from '../../platform/pictures';

/** What the pages of 就诊人 ask of the cloud. */
export const patientService = {
  list: () => call(listPatients, {}),
  add: (details: PatientDetails, key: string) => call(addPatient, details, key),
  correct: (patientId: PatientId, details: PatientDetails, key: string) =>
    call(correctPatient, { patientId, details }, key),
  remove: (patientId: PatientId, key: string) => call(removePatient, { patientId }, key),
  verify: (patientId: PatientId, idNumber: string, key: string) =>
    call(verifyPatient, { patientId, idNumber }, key),
  uploadCard: (picture: LocalPicture) => uploadPicture(picture, () => undefined, 'id-cards'),
  readCard: (fileId: string, key: string) => call(readIdCard, { fileId }, key),
  guard: (patientId: PatientId, key: string) =>
    call(recordGuardianConsent, { patientId, consent: referenceOf(GUARDIAN_CONSENT) }, key),
  endGuard: (patientId: PatientId, key: string) => call(withdrawGuardianConsent, { patientId }, key),
  lend: (patientId: PatientId, confirmed: { name: string; lastFour: string }, key: string) =>
    call(recordProxyConsent, { patientId, consent: referenceOf(PROXY_CONSENT), ...confirmed }, key),
  endLend: (patientId: PatientId, key: string) => call(withdrawProxyConsent, { patientId }, key),
};
export type PatientService = typeof patientService;
