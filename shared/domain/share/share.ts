import * as z from 'zod/mini';
import { AccountId, DoctorId, PatientId, ShareId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { DAY_MS, Instant } from '../../kernel/time';
import type { Account } from '../account/account';
import { hasConsented } from '../consent/purposes';
import { isCurrent, RECORD_SHARING, type ConsentReference } from '../consent/texts';
import type { Doctor } from '../doctor/doctor';
import { isOffered } from '../doctor/directory';
import type { Patient } from '../patient/patient';
import { mayActFor } from '../patient/policy';
import { consentMissing } from '../patient/standing';

/** Days that records may be shared for. */
export const MAX_SHARE_DAYS = 30;

/** What records are shared for: to be looked at, or for a second opinion that is asked for with them. */
export const ShareGoal = z.enum(['look', 'second_opinion']);
export type ShareGoal = z.infer<typeof ShareGoal>;

/** 授权查看: one person's signed records, for one doctor, for some days. One row per pair; sharing again begins anew. */
export const RecordShare = z.object({
  id: ShareId,
  accountId: AccountId,
  patientId: PatientId,
  doctorId: DoctorId,
  goal: ShareGoal,
  /** The text that was agreed to (个人信息保护法 §23, §29). */
  consent: z.object({ version: z.string(), sha256: z.string() }),
  at: Instant,
  until: Instant,
  revokedAt: z.optional(Instant),
});
export type RecordShare = z.infer<typeof RecordShare>;

/** How a share stands. */
export const ShareState = z.enum(['open', 'over', 'revoked']);
export type ShareState = z.infer<typeof ShareState>;

/** Open from the press until its last instant, unless it was taken back. */
export function stateOf(
  { at, until, revokedAt }: Pick<RecordShare, 'at' | 'until' | 'revokedAt'>,
  now: number,
): ShareState {
  if (revokedAt !== undefined) return 'revoked';
  return at <= now && now < until ? 'open' : 'over';
}

/** The one row of this person and this doctor. */
export const shareIdOf = (patientId: PatientId, doctorId: DoctorId): ShareId =>
  ShareId.parse(`${patientId}.${doctorId}`);

type Facts = {
  readonly accountId: AccountId;
  readonly account: Account | undefined;
  readonly patient: Patient | undefined;
  readonly doctor: Doctor | undefined;
  readonly now: number;
};
type Asked = {
  readonly days: number;
  readonly goal: ShareGoal;
  readonly consent: ConsentReference;
};

/** 授权: for a person of one's own, to a doctor who may treat, under the text as it stands now. */
export function share(
  { days, goal, consent }: Asked,
  { accountId, account, patient, doctor, now }: Facts,
): Result<
  RecordShare,
  | 'consent.sensitive_missing'
  | 'patient.not_found'
  | 'guardian.consent_missing'
  | 'proxy.consent_missing'
  | 'doctor.not_found'
  | 'share.own_doctor'
  | 'consent.outdated'
> {
  if (!hasConsented(account, 'sensitive_health')) return reject('consent.sensitive_missing');
  if (!mayActFor(patient, accountId)) return reject('patient.not_found');
  const missing = consentMissing(patient, now);
  if (missing) return reject(missing);
  if (!doctor || !isOffered(doctor, now)) return reject('doctor.not_found');
  if (doctor.accountId === accountId) return reject('share.own_doctor');
  if (!isCurrent(consent, RECORD_SHARING)) return reject('consent.outdated');
  const ids = { id: shareIdOf(patient.id, doctor.id), accountId, patientId: patient.id, doctorId: doctor.id };
  return ok({ ...ids, goal, consent, at: now, until: now + days * DAY_MS });
}

/** 撤回授权: holds from the doctor's next call on. Taking back what is over changes nothing. */
export const revoke = (it: RecordShare, now: number): RecordShare =>
  stateOf(it, now) === 'open' ? { ...it, revokedAt: now } : it;
