import { ok, reject, type Result } from '../../kernel/result';
import type { Doctor } from './doctor';

/** What the hospital lets a doctor ask for a text consultation, and promise. Both ends are allowed. */
export const TEXT_LIMITS = {
  feeFen: { least: 100, most: 50_000 },
  promiseMinutes: { least: 10, most: 1440 },
  /** How many questions a patient may send; absent means as many as they like while the talk is open. */
  rounds: { least: 5, most: 100 },
} as const;

const isWithin = (value: number, { least, most }: { readonly least: number; readonly most: number }) =>
  value >= least && value <= most;

/** 接诊设置: price and promise of what is ordered from now on. A case that was ordered keeps its own copy of both. */
export function setTextService(
  doctor: Doctor,
  text: Doctor['text'],
): Result<Doctor, 'price.out_of_limits' | 'promise.out_of_limits' | 'rounds.out_of_limits'> {
  if (!isWithin(text.feeFen, TEXT_LIMITS.feeFen)) return reject('price.out_of_limits');
  if (!isWithin(text.promiseMinutes, TEXT_LIMITS.promiseMinutes)) return reject('promise.out_of_limits');
  if (text.rounds !== undefined && !isWithin(text.rounds, TEXT_LIMITS.rounds))
    return reject('rounds.out_of_limits');
  return ok({ ...doctor, text });
}
