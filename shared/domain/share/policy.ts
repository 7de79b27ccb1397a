import type { ActorOf } from '../../kernel/actor';
import { ok, reject, type Result } from '../../kernel/result';
import type { Account } from '../account/account';
import { hasConsented } from '../consent/purposes';
import type { Doctor } from '../doctor/doctor';
import { isOffered } from '../doctor/directory';
import type { Patient } from '../patient/patient';
import { mayActFor } from '../patient/policy';
import { consentMissing } from '../patient/standing';
import type { MedicalRecord } from '../record/record';
import { stateOf, type RecordShare } from './share';

/** The account that shared takes it back; nobody else knows of it but the doctor it is for. */
export const mayRevoke = (share: RecordShare, actor: ActorOf<['patient']>): boolean =>
  share.accountId === actor.id;

type Facts = {
  readonly doctor: Doctor | undefined;
  readonly patient: Patient | undefined;
  readonly account: Account | undefined;
  readonly now: number;
};

/**
 * Whose records an open share opens: as long as the doctor may treat, the person is still the account's, and every
 * consent holds that it hangs on: the account's to the service and to health data, the guardian's or the person's own.
 */
export function whoIsShown(
  share: RecordShare,
  { doctor, patient, account, now }: Facts,
): Patient | undefined {
  if (stateOf(share, now) !== 'open' || !doctor || !isOffered(doctor, now)) return undefined;
  if (!hasConsented(account, 'service') || !hasConsented(account, 'sensitive_health')) return undefined;
  if (!mayActFor(patient, share.accountId) || patient.restrictedAt !== undefined) return undefined;
  return consentMissing(patient, now) === undefined ? patient : undefined;
}

/** The doctor it is for reads. Somebody else's share does not exist for them; one's own that is over says so. */
export function readBy(
  share: RecordShare | undefined,
  actor: ActorOf<['doctor']>,
  facts: Facts,
): Result<{ readonly share: RecordShare; readonly patient: Patient }, 'share.not_found' | 'share.over'> {
  if (share?.doctorId !== actor.id) return reject('share.not_found');
  const patient = whoIsShown(share, facts);
  return patient ? ok({ share, patient }) : reject('share.over');
}

/** Of that person's records what is signed and not closed by law. */
export const isShared = (record: MedicalRecord, { accountId, patientId }: RecordShare): boolean =>
  record.accountId === accountId &&
  record.patientId === patientId &&
  record.state === 'signed' &&
  record.restrictedAt === undefined;
