import { ok, reject, type Result } from '../../kernel/result';
import { ageYears, MINUTE_MS } from '../../kernel/time';
import type { Account } from '../account/account';
import type { Consultation } from '../consultation/consultation';
import type { Doctor } from '../doctor/doctor';
import { isTaking } from '../doctor/intake';
import { GRASSROOTS_DEPARTMENTS } from '../triage/doctorOrder';
import { departmentOfDesk } from './desk';

/** 基层优先: so long a quick question is there for grass-roots doctors alone, where one is on duty. */
const GRASSROOTS_FIRST_MS = 2 * MINUTE_MS;
const ADULT_YEARS = 18;

/** True of a question that lies at a 值班台 where this doctor is on duty. */
export const liesBefore = (consultation: Consultation, doctor: Doctor, now: number): boolean =>
  departmentOfDesk(consultation.doctorId) === doctor.departmentCode &&
  consultation.restrictedAt === undefined &&
  isTaking(doctor, now);

/** The published rule of `doctorOrder`: common departments, adults, not pregnant, no red flag. */
const isForGrassroots = ({
  departmentCode,
  patient,
  complaint,
  redFlags,
  requestedAt,
}: Consultation): boolean =>
  GRASSROOTS_DEPARTMENTS.includes(departmentCode) &&
  ageYears(patient.bornOn, requestedAt) >= ADULT_YEARS &&
  (complaint.pregnancy === undefined || complaint.pregnancy.kind === 'no') &&
  redFlags === undefined;

/** True while somebody else has the first word. */
export const isHeldForGrassroots = (
  consultation: Consultation,
  doctor: Doctor,
  hasGrassrootsOnDuty: boolean,
  now: number,
): boolean =>
  doctor.isGrassroots !== true &&
  hasGrassrootsOnDuty &&
  isForGrassroots(consultation) &&
  now < (consultation.waitingSince ?? now) + GRASSROOTS_FIRST_MS;

/** 领取快问: from now on it is this doctor's. Whether they may accept it, `accept` decides. */
export function take(
  consultation: Consultation,
  doctor: Doctor,
  {
    account,
    hasGrassrootsOnDuty,
    isAtLimit,
    now,
  }: {
    readonly account: Account | undefined;
    readonly hasGrassrootsOnDuty: boolean;
    /** 同时接诊上限 of this doctor is reached. */
    readonly isAtLimit: boolean;
    readonly now: number;
  },
): Result<
  Consultation,
  'consultation.not_found' | 'consultation.own_case' | 'consultation.grassroots_first' | 'doctor.full'
> {
  if (!liesBefore(consultation, doctor, now)) return reject('consultation.not_found');
  if (account?.id === consultation.accountId) return reject('consultation.own_case');
  if (isHeldForGrassroots(consultation, doctor, hasGrassrootsOnDuty, now))
    return reject('consultation.grassroots_first');
  if (isAtLimit) return reject('doctor.full');
  return ok({
    ...consultation,
    doctorId: doctor.id,
    ...(doctor.accountId && { doctorAccountId: doctor.accountId }),
  });
}
