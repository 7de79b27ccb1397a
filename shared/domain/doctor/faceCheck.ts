import type { DeviceId } from '../../kernel/ids';
import { countToday, oneFewer, oneMore } from '../../kernel/dayCount';
import { ok, reject, type Result } from '../../kernel/result';
import { DAY_MS, HOUR_MS, instantOf, shanghai } from '../../kernel/time';
import { isOffered } from './directory';
import type { Doctor, FaceCheck } from './doctor';

/** A check holds at most this long, and never into the next day. */
export const FACE_CHECK_MS = 12 * HOUR_MS;
/** Checks that may be begun on one day: each one costs, and whoever fails so often is somebody else. */
export const FACE_TRIES_A_DAY = 10;

/** 今日已核验: this person was seen before the camera of this device, today and not long ago. */
export const isFaceChecked = (
  { faceCheck }: Pick<Doctor, 'faceCheck'>,
  deviceId: DeviceId | undefined,
  at: number,
): boolean =>
  faceCheck !== undefined &&
  faceCheck.deviceId === deviceId &&
  faceCheck.passedAt <= at &&
  at < faceCheck.until;

/** 开始人脸核验: for whoever may treat at all, so many times a day. */
export function mayBeginFaceCheck(
  doctor: Doctor | undefined,
  now: number,
): Result<Doctor, 'doctor.not_qualified' | 'doctor.face_check_tries_used'> {
  if (!doctor || !isOffered(doctor, now)) return reject('doctor.not_qualified');
  if (countToday(doctor.faceTries, now) >= FACE_TRIES_A_DAY) return reject('doctor.face_check_tries_used');
  return ok(doctor);
}

/** One more check of today, counted before the vendor is asked: many begun at once would else all be paid for. */
export const faceTryCounted = (doctor: Doctor, now: number): Doctor => ({
  ...doctor,
  faceTries: { ...doctor.faceTries, ...oneMore(doctor.faceTries, now) },
});

/** One fewer: it was counted at `countedAt`, and the vendor did not answer. */
export const faceTryGivenBack = (doctor: Doctor, countedAt: number): Doctor =>
  doctor.faceTries ? { ...doctor, faceTries: oneFewer(doctor.faceTries, countedAt) } : doctor;

/** How often the vendor may be asked how one check ended. */
export const FACE_ASKS_A_CHECK = 10;

/** One more question about the check that was begun, counted before the vendor hears it. */
export function faceAskCounted(
  doctor: Doctor | undefined,
): Result<{ doctor: Doctor; token: string }, 'doctor.face_check_not_begun' | 'doctor.face_check_asked_out'> {
  const { token, asked = 0 } = doctor?.faceTries ?? {};
  if (!doctor?.faceTries || token === undefined) return reject('doctor.face_check_not_begun');
  if (asked >= FACE_ASKS_A_CHECK) return reject('doctor.face_check_asked_out');
  return ok({ token, doctor: { ...doctor, faceTries: { ...doctor.faceTries, asked: asked + 1 } } });
}

/** The vendor has opened the check that was counted. */
export function faceCheckBegun(
  doctor: Doctor | undefined,
  token: string,
  now: number,
): Result<Doctor, 'doctor.not_qualified'> {
  if (!doctor || !isOffered(doctor, now)) return reject('doctor.not_qualified');
  return ok({
    ...doctor,
    faceTries: { on: shanghai(now).day, count: countToday(doctor.faceTries, now), token },
  });
}

/** What the vendor says of a check. */
export type FaceOutcome = 'passed' | 'failed' | 'pending';

/** 完成人脸核验: holds until the end of the Shanghai day, and at most twelve hours. */
export function settleFaceCheck(
  doctor: Doctor,
  outcome: FaceOutcome,
  deviceId: DeviceId,
  now: number,
): Result<Doctor & { faceCheck: FaceCheck }, 'doctor.face_check_failed' | 'doctor.face_check_pending'> {
  if (outcome === 'pending') return reject('doctor.face_check_pending');
  if (outcome === 'failed') return reject('doctor.face_check_failed');
  const midnight = instantOf(shanghai(now).day, 0) + DAY_MS;
  const faceCheck = { passedAt: now, until: Math.min(now + FACE_CHECK_MS, midnight), deviceId };
  const { on, count } = doctor.faceTries ?? oneMore(undefined, now);
  return ok({ ...doctor, faceCheck, faceTries: { on, count } });
}
