import type { DeviceId } from '../../kernel/ids';
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

const begunToday = ({ faceTries }: Doctor, now: number): number =>
  faceTries?.on === shanghai(now).day ? faceTries.begun : 0;

/** 开始人脸核验: for whoever may treat at all, so many times a day. */
export function mayBeginFaceCheck(
  doctor: Doctor | undefined,
  now: number,
): Result<Doctor, 'doctor.not_qualified' | 'doctor.face_check_tries_used'> {
  if (!doctor || !isOffered(doctor, now)) return reject('doctor.not_qualified');
  if (begunToday(doctor, now) >= FACE_TRIES_A_DAY) return reject('doctor.face_check_tries_used');
  return ok(doctor);
}

const withTries = (doctor: Doctor, begun: number, now: number): Doctor => ({
  ...doctor,
  faceTries: { ...doctor.faceTries, on: shanghai(now).day, begun },
});

/** One more check of today, counted before the vendor is asked: many begun at once would else all be paid for. */
export const faceTryCounted = (doctor: Doctor, now: number): Doctor =>
  withTries(doctor, begunToday(doctor, now) + 1, now);

/** One fewer: it was counted, and the vendor did not answer. */
export const faceTryGivenBack = (doctor: Doctor, now: number): Doctor =>
  withTries(doctor, Math.max(0, begunToday(doctor, now) - 1), now);

/** The vendor has opened the check that was counted. */
export function faceCheckBegun(
  doctor: Doctor | undefined,
  token: string,
  now: number,
): Result<Doctor, 'doctor.not_qualified'> {
  if (!doctor || !isOffered(doctor, now)) return reject('doctor.not_qualified');
  return ok({ ...doctor, faceTries: { on: shanghai(now).day, begun: begunToday(doctor, now), token } });
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
  const { on, begun } = doctor.faceTries ?? { on: shanghai(now).day, begun: 1 };
  return ok({ ...doctor, faceCheck, faceTries: { on, begun } });
}
