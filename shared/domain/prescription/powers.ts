import { ok, reject, type Result } from '../../kernel/result';
import { ageYears } from '../../kernel/time';
import type { Consultation } from '../consultation/consultation';
import type { Diagnosis } from '../diagnosis/code';
import { mayDiagnose, type DiagnosisRefusal } from '../followUp/powers';

/** Younger children are treated online only beside their guardian and by a doctor for children (互联网诊疗管理办法 第十九条). */
const CHILD_YEARS = 6;
/** 儿科 and 小儿外科 in 医疗机构诊疗科目名录. */
const FOR_CHILDREN = /^0[78](\.|$)/;

/** Why a doctor cannot prescribe in a case. */
export type PowerRefusal =
  | 'prescription.case_over'
  | 'consent.withdrawn'
  | DiagnosisRefusal
  | 'prescription.child_guardian_away'
  | 'prescription.child_other_department';

/**
 * 能否开处方: in a 复诊 that goes on, with confirmed evidence, for a diagnosis of the category that was shown. A correction
 * that a pharmacist asked for may come after the visit was over.
 */
export function mayPrescribe(
  consultation: Consultation,
  diagnoses: readonly Diagnosis[],
  { isCorrection, now }: { readonly isCorrection: boolean; readonly now: number },
): Result<undefined, PowerRefusal> {
  const { state, patient, departmentCode } = consultation;
  const isOver = state === 'completed' || state === 'record_due';
  if (state !== 'in_progress' && !(isCorrection && isOver)) return reject('prescription.case_over');
  if (consultation.sealedAt !== undefined || consultation.restrictedAt !== undefined)
    return reject('prescription.case_over');
  if (consultation.consentEndedAt !== undefined) return reject('consent.withdrawn');
  const power = mayDiagnose(consultation, diagnoses);
  if (!power.ok) return power;
  if (ageYears(patient.bornOn, now) >= CHILD_YEARS) return ok(undefined);
  if (patient.guardian?.present !== true) return reject('prescription.child_guardian_away');
  return FOR_CHILDREN.test(departmentCode) ? ok(undefined) : reject('prescription.child_other_department');
}
