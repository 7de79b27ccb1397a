import type { DeviceId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { isOffered } from './directory';
import type { Doctor } from './doctor';
import { isFaceChecked } from './faceCheck';

/** What must be known of a doctor to let them act: papers, whether they are stopped, and today's 人脸核验. */
export type Practice = Pick<Doctor, 'active' | 'qualification' | 'faceCheck'>;

/** What the account's row knows of its doctor, so that no message costs a read more (ADR 10). */
export const practiceOf = ({ active, qualification, faceCheck }: Practice): Practice => ({
  active,
  qualification,
  ...(faceCheck && { faceCheck }),
});

/** 资质有效: not suspended, and every paper holds. Without it nothing is done in a case, not even ending it. */
export const qualifiedNow = (
  practice: Practice | undefined,
  now: number,
): Result<null, 'doctor.not_qualified'> =>
  practice && isOffered(practice, now) ? ok(null) : reject('doctor.not_qualified');

/** 可以诊疗: whoever acts as a doctor is qualified today and was seen today before the camera of this very device. */
export function mayAnswer(
  practice: Practice | undefined,
  deviceId: DeviceId | undefined,
  now: number,
): Result<null, 'doctor.not_qualified' | 'doctor.face_check_missing'> {
  const qualified = qualifiedNow(practice, now);
  if (!qualified.ok) return qualified;
  return isFaceChecked(practice!, deviceId, now) ? ok(null) : reject('doctor.face_check_missing');
}
