import * as z from 'zod/mini';
import { PharmacistId, StaffId } from '../../kernel/ids';
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
  /** Whose row of the register it rests on. */
  pharmacistId: z.optional(PharmacistId),
  since: Instant,
  until: Instant,
});
export type PharmacistDuty = z.infer<typeof PharmacistDuty>;

/** True while somebody is on duty. */
export const isOnDuty = (duty: PharmacistDuty | undefined, now: number): duty is PharmacistDuty =>
  duty !== undefined && now < duty.until;

/** 可以审方: not suspended, and papers that hold; asked with every step of a review. */
export const isFitToReview = (
  pharmacist: Pick<Pharmacist, 'active' | 'validity'> | undefined,
  now: number,
): boolean => pharmacist !== undefined && pharmacist.active && isValid(pharmacist.validity, now);

/** 开始值班: a member of the staff who is, by number and name, a pharmacist whose papers hold. */
export function beginDuty(
  staff: { readonly id: StaffId; readonly name: string },
  pharmacist: Pharmacist | undefined,
  now: number,
): Result<PharmacistDuty, 'pharmacist.not_known' | 'pharmacist.not_valid'> {
  if (pharmacist?.name !== staff.name) return reject('pharmacist.not_known');
  if (pharmacist.staffId !== undefined && pharmacist.staffId !== staff.id)
    return reject('pharmacist.not_known');
  if (!isFitToReview(pharmacist, now)) return reject('pharmacist.not_valid');
  const { id: pharmacistId, licenceNo } = pharmacist;
  return ok({ ...staff, licenceNo, pharmacistId, since: now, until: now + SHIFT_MS });
}
