import { ok, reject, type Result } from '../../kernel/result';
import type { Consultation } from '../consultation/consultation';
import type { Diagnosis, DiagnosisCode } from '../diagnosis/code';

/** 诊断类目: the first three characters of an ICD-10 code, for example `I10`. */
export const categoryOf = (code: DiagnosisCode): string => code.slice(0, 3);

/** Diagnoses that the evidence of this case shows; none until its doctor has confirmed it. */
export const evidenced = ({ service, evidence }: Consultation): readonly Diagnosis[] =>
  service === 'follow_up' && evidence?.verdict?.kind === 'confirmed' ? evidence.verdict.diagnoses : [];

/** Why a diagnosis cannot be written. */
export type DiagnosisRefusal =
  'diagnosis.only_in_follow_up' | 'evidence.not_confirmed' | 'diagnosis.not_evidenced';

/**
 * 能否下诊断: only in a 复诊, only once its evidence is confirmed, and only of a category that the evidence shows
 * (互联网诊疗管理办法 第十六条). Writing none is always allowed here.
 */
export function mayDiagnose(
  consultation: Consultation,
  diagnoses: readonly Diagnosis[],
): Result<undefined, DiagnosisRefusal> {
  if (diagnoses.length === 0) return ok(undefined);
  if (consultation.service !== 'follow_up') return reject('diagnosis.only_in_follow_up');
  const shown = new Set(evidenced(consultation).map(({ code }) => categoryOf(code)));
  if (shown.size === 0) return reject('evidence.not_confirmed');
  return diagnoses.every(({ code }) => shown.has(categoryOf(code)))
    ? ok(undefined)
    : reject('diagnosis.not_evidenced');
}

/** A 复诊 that was confirmed ends with a diagnosis; anything else has none. */
export const needsDiagnosis = (consultation: Consultation): boolean => evidenced(consultation).length > 0;
