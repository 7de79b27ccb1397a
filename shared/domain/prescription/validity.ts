import { DAY_MS, instantOf, shanghai } from '../../kernel/time';
import { ok, reject, type Result } from '../../kernel/result';
import { prescriptionLifecycle } from './lifecycle';
import type { Prescription } from './prescription';

/** 处方当日有效, at most three days (处方管理办法 第十八条): midnight in Shanghai after so many days. Epoch ms. */
export const validUntilOf = (issuedAt: number, validDays: number): number =>
  instantOf(shanghai(issuedAt).day, 0) + validDays * DAY_MS;

/** 过期, on its own: nobody used it in time. */
export function expire(
  prescription: Prescription,
  now: number,
): Result<Prescription, 'prescription.not_due'> {
  const { state, validUntil } = prescription;
  if (!prescriptionLifecycle.allows(state, 'expire') || now < validUntil)
    return reject('prescription.not_due');
  const { claim: _, ...rest } = prescription;
  return ok({ ...rest, state: 'expired', hasQuestion: false, ended: { at: now } });
}

/** States in which a prescription still runs out. */
export const RUNNING_STATES = ['submitted', 'returned', 'effective'] as const;
