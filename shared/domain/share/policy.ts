import type { ActorOf } from '../../kernel/actor';
import { ok, reject, type Result } from '../../kernel/result';
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

/**
 * The doctor it is for reads while it is open, as long as that doctor may treat and the person is still the account's.
 * Somebody else's share does not exist for them; one's own that is over says so.
 */
export function readBy(
  share: RecordShare | undefined,
  actor: ActorOf<['doctor']>,
  { doctor, patient, now }: { doctor: Doctor | undefined; patient: Patient | undefined; now: number },
): Result<RecordShare, 'share.not_found' | 'share.over'> {
  if (share?.doctorId !== actor.id) return reject('share.not_found');
  if (stateOf(share, now) !== 'open' || !doctor || !isOffered(doctor, now)) return reject('share.over');
  const isTheirs =
    mayActFor(patient, share.accountId) &&
    patient.restrictedAt === undefined &&
    consentMissing(patient, now) === undefined;
  return isTheirs ? ok(share) : reject('share.over');
}

/** Of that person's records what is signed and not closed by law. */
export const isShared = (record: MedicalRecord, { accountId, patientId }: RecordShare): boolean =>
  record.accountId === accountId &&
  record.patientId === patientId &&
  record.state === 'signed' &&
  record.restrictedAt === undefined;
