import { ok, reject, type Result } from '../../kernel/result';
import { shanghai } from '../../kernel/time';
import type { DepartmentCode } from '../department/departments';
import { PRACTICE_KINDS, type Licence } from './licence';

/** True on the days from the first to the last of the licence, unless it was withdrawn. */
export const isInForce = (licence: Licence, at: number): boolean => {
  const { day } = shanghai(at);
  const { withdrawn, validFrom, validUntil } = licence;
  return !withdrawn && validFrom <= day && (validUntil === undefined || day <= validUntil);
};

/** A letter at the end of a code is this hospital's own subdivision of what the licence names. */
const covers = ({ departmentCodes }: Licence, code: DepartmentCode): boolean => {
  const named: readonly string[] = departmentCodes;
  return named.includes(code) || named.includes(code.replace(/[a-z]$/, ''));
};

/**
 * 诊疗科目: a department is treated online only while the approval as an internet hospital and the licence of the
 * institution it rests on are both in force, and both name it. A licence that nobody has entered is none.
 */
export const isLicensed = (licences: readonly Licence[], code: DepartmentCode, at: number): boolean =>
  PRACTICE_KINDS.every((kind) =>
    licences.some(
      (it) => it.kind === kind && it.validUntil !== undefined && isInForce(it, at) && covers(it, code),
    ),
  );

/** 本院可以诊疗: the one sentence that every medical action asks (ADR 18). */
export const licensed = (
  licences: readonly Licence[],
  code: DepartmentCode,
  at: number,
): Result<null, 'institution.not_licensed'> =>
  isLicensed(licences, code, at) ? ok(null) : reject('institution.not_licensed');
