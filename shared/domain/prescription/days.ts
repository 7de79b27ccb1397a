import { ok, reject, type Result } from '../../kernel/result';
import type { Diagnosis } from '../diagnosis/code';
import { categoryOf } from '../followUp/powers';
import { LONG_TERM } from './longTerm';
import type { PrescriptionDraft, PrescriptionLine } from './prescription';

/** 处方一般不得超过 7 日用量 (处方管理办法 第十九条). */
export const USUAL_DAYS = 7;
/** 长期处方一般在 4 周内; more wants an assessment (长期处方管理规范(试行)). */
export const LONG_DAYS = 28;

/**
 * 抗微生物药物 for the whole body, by ATC: antibacterials, antimycotics, antimycobacterials, antivirals, nitroimidazoles, oral
 * dermatological antifungals. The exception for tuberculosis and chronic mycoses needs no room: `LONG_TERM` has neither.
 */
const ANTIMICROBIAL = /^(?:J0[1245]|P01AB|D01B)/;
const isAntimicrobial = ({ drug }: PrescriptionLine): boolean =>
  drug.isAntibacterial || drug.substances.some(({ atc }) => ANTIMICROBIAL.test(atc));

const longTerm = new Set(LONG_TERM.map(({ category }) => category));

/** True where one of the diagnoses is a chronic disease that may be treated for weeks. */
export const allowsLong = (diagnoses: readonly Diagnosis[]): boolean =>
  diagnoses.some(({ code }) => longTerm.has(categoryOf(code)));

/** Why so many days are too many. */
export type DaysRefusal =
  | 'prescription.days_not_chronic'
  | 'prescription.days_antibacterial'
  | 'prescription.days_cold'
  | 'prescription.long_reason_missing'
  | 'prescription.assessment_missing';

/**
 * 用药天数: a week; for chronic disease four weeks with a reason, twelve with an assessment. 抗微生物药物 and what must be kept cold
 * are never part of 长期处方 (长期处方管理规范(试行)): a week.
 */
export function checkDays(
  { diagnoses, longReason, assessment }: PrescriptionDraft,
  lines: readonly PrescriptionLine[],
): Result<undefined, DaysRefusal> {
  const longest = Math.max(...lines.map(({ days }) => days));
  const long = lines.filter(({ days }) => days > USUAL_DAYS);
  if (long.some(isAntimicrobial)) return reject('prescription.days_antibacterial');
  if (long.some(({ drug }) => drug.isCold)) return reject('prescription.days_cold');
  if (longest <= USUAL_DAYS) return ok(undefined);
  if (!allowsLong(diagnoses)) return reject('prescription.days_not_chronic');
  if (longReason === undefined) return reject('prescription.long_reason_missing');
  if (longest > LONG_DAYS && assessment === undefined) return reject('prescription.assessment_missing');
  return ok(undefined);
}
