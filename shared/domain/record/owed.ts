import { ok, reject, type Result } from '../../kernel/result';
import { DAY_MS } from '../../kernel/time';
import type { Consultation } from '../consultation/consultation';
import { qualifiedNow, type Practice } from '../doctor/fitness';
import type { UnwrittenReason } from './unwritten';

/** A doctor who may still sign is given so many days before the hospital says that no record will come. */
const RECORD_OWED_DAYS = 30;

/**
 * 未写病历: nobody but the doctor of a visit writes its record, so where no record will come, the hospital says so and why, and the
 * patient no longer waits. A doctor who is let in again may still sign.
 */
export function giveUp(
  consultation: Consultation,
  {
    reason,
    by,
    doctor,
    now,
  }: {
    readonly reason: UnwrittenReason;
    readonly by: string;
    readonly doctor: Practice | undefined;
    readonly now: number;
  },
): Result<Consultation, 'record.not_owed' | 'record.still_expected'> {
  const { recordOwedSince, ...rest } = consultation;
  if (recordOwedSince === undefined) return reject('record.not_owed');
  const maySign = qualifiedNow(doctor, now).ok;
  if (maySign && now < recordOwedSince + RECORD_OWED_DAYS * DAY_MS) return reject('record.still_expected');
  return ok({ ...rest, unwritten: { reason, by, at: now } });
}
