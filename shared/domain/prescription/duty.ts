import * as z from 'zod/mini';
import { StaffId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { HOUR_MS, Instant } from '../../kernel/time';
import { isValid } from '../doctor/qualification';
import type { Pharmacist } from '../pharmacist/pharmacist';

/** A shift ends by itself after so long: whoever forgot to sign off is not counted on. */
export const SHIFT_MS = 12 * HOUR_MS;

/** 药师值班 as stored, one row a person. */
export const PharmacistDuty = z.object({
  id: StaffId,
  name: z.string(),
  licenceNo: z.string(),
  since: Instant,
  until: Instant,
});
export type PharmacistDuty = z.infer<typeof PharmacistDuty>;

/** True while somebody is on duty. */
export const isOnDuty = (duty: PharmacistDuty | undefined, now: number): duty is PharmacistDuty =>
  duty !== undefined && now < duty.until;

/** 开始值班: a member of the staff who is, by number and name, a pharmacist whose papers hold. */
export function beginDuty(
  staff: { readonly id: StaffId; readonly name: string },
  pharmacist: Pharmacist | undefined,
  now: number,
): Result<PharmacistDuty, 'pharmacist.not_known' | 'pharmacist.not_valid'> {
  if (pharmacist?.name !== staff.name) return reject('pharmacist.not_known');
  const { active, validity, licenceNo } = pharmacist;
  if (!active || !isValid(validity, now)) return reject('pharmacist.not_valid');
  return ok({ ...staff, licenceNo, since: now, until: now + SHIFT_MS });
}
