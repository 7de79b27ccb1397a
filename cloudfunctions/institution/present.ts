import type { LicenceView, PublicLicence } from '@shared/contracts/institution';
import { DEPARTMENT_CODES } from '@shared/domain/department/departments';
import { daysLeft } from '@shared/domain/doctor/qualification';
import { expiryLevel } from '@shared/domain/licence/expiry';
import { isInForce, isLicensed } from '@shared/domain/licence/licensed';
import type { Licence } from '@shared/domain/licence/licence';

/** 证照 as the staff sees it today. */
export function viewOf(licence: Licence, now: number): LicenceView {
  const { validUntil } = licence;
  const expiry = licence.withdrawn ? undefined : expiryLevel(licence, now);
  return {
    ...licence,
    inForce: isInForce(licence, now),
    ...(expiry && { expiry }),
    ...(validUntil !== undefined && { daysLeft: daysLeft(validUntil, now) }),
  };
}

/** 证照 as anybody sees it today. */
export const publicOf = (licence: Licence, now: number): PublicLicence => ({
  ...licence,
  inForce: isInForce(licence, now),
});

/** True while some department may be treated. */
export const isOpen = (licences: readonly Licence[], now: number): boolean =>
  DEPARTMENT_CODES.some((code) => isLicensed(licences, code, now));
