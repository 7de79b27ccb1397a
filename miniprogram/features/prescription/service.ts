import { getConsultation } from '@shared/contracts/consultation';
import { searchDrugs } from '@shared/contracts/drug';
import {
  answerPharmacist,
  checkPrescription,
  correctPrescription,
  getForDoctor,
  getPrescription,
  issuePrescription,
  lastOfPatient,
  listOfCase,
  listPrescriptions,
  voidPrescription,
} from '@shared/contracts/prescription';
import type { PrescriptionDraft } from '@shared/domain/prescription/prescription';
import type { ConsultationId, PrescriptionId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';

/** What 处方 ask of the cloud. */
export const prescriptionService = {
  searchDrugs: (text: string) => call(searchDrugs, { text }),
  lastOfPatient: (consultationId: ConsultationId) => call(lastOfPatient, { consultationId }),
  getCase: (consultationId: ConsultationId) => call(getConsultation, { consultationId }),
  check: (consultationId: ConsultationId, draft: PrescriptionDraft) =>
    call(checkPrescription, {
      consultationId,
      diagnoses: draft.diagnoses,
      lines: draft.lines,
      ...(draft.weightKg !== undefined && { weightKg: draft.weightKg }),
    }),
  issue: (consultationId: ConsultationId, draft: PrescriptionDraft, pin: string, key: string) =>
    call(issuePrescription, { consultationId, draft, pin }, key),
  correct: (prescriptionId: PrescriptionId, draft: PrescriptionDraft, pin: string, key: string) =>
    call(correctPrescription, { prescriptionId, draft, pin }, key),
  voidIt: (prescriptionId: PrescriptionId, reason: string, key: string) =>
    call(voidPrescription, { prescriptionId, reason }, key),
  answer: (prescriptionId: PrescriptionId, words: string, key: string) =>
    call(answerPharmacist, { prescriptionId, words }, key),
  ofCase: (consultationId: ConsultationId) => call(listOfCase, { consultationId }),
  getForDoctor: (prescriptionId: PrescriptionId) => call(getForDoctor, { prescriptionId }),
  get: (prescriptionId: PrescriptionId) => call(getPrescription, { prescriptionId }),
  list: (cursor: string | undefined) => call(listPrescriptions, { ...(cursor !== undefined && { cursor }) }),
};
