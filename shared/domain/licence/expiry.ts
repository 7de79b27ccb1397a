import { daysLeft } from '../doctor/qualification';
import type { ExpiryLevel, Licence } from './licence';

/** How near the end of a licence is on the Shanghai day of an instant; undefined while it is far, or has no end. */
export function expiryLevel(
  { validUntil }: Pick<Licence, 'validUntil'>,
  at: number,
): ExpiryLevel | undefined {
  if (validUntil === undefined) return undefined;
  const left = daysLeft(validUntil, at);
  if (left < 0) return 'expired';
  if (left <= 7) return 'within_7';
  if (left <= 30) return 'within_30';
  return left <= 90 ? 'within_90' : undefined;
}

/** 到期提醒: the licence with a warning that was not given yet; undefined when there is nothing new to say. */
export function warned(licence: Licence, now: number): Licence | undefined {
  const level = licence.withdrawn ? undefined : expiryLevel(licence, now);
  if (level === undefined || licence.warnings.some((it) => it.level === level)) return undefined;
  return { ...licence, warnings: [...licence.warnings, { level, at: now }] };
}
