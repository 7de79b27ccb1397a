import { ok, reject, type Result } from '../../kernel/result';
import { DAY_MS } from '../../kernel/time';
import type { Staff } from './staff';
import { isWeak } from './password';
import { mayBeActivated } from './policy';

/** An activation code is good for so long. */
export const ACTIVATION_MS = DAY_MS;

/** 发开通码: its digest is kept, and a code before it is void. */
export function issueActivation(
  staff: Staff | undefined,
  sha256: string,
  now: number,
): Result<Staff, 'staff.not_found' | 'staff.not_approved'> {
  if (!staff) return reject('staff.not_found');
  if (!mayBeActivated(staff)) return reject('staff.not_approved');
  const { password: _, totpSecret: __, ...rest } = staff;
  return ok({ ...rest, failures: 0, activation: { sha256, until: now + ACTIVATION_MS } });
}

/** `k3f9-…`: the last sixteen of random characters, in fours to be read out. */
export const activationCodeOf = (random: string): string => random.slice(-16).match(/.{4}/g)!.join('-');

/** True when this is the code that was handed out, and still good. */
export const opens = (staff: Staff | undefined, sha256: string, now: number): staff is Staff =>
  staff?.state === 'approved' && staff.activation?.sha256 === sha256 && now < staff.activation.until;

/** 开通, first step: a password and a second factor, not yet proven. */
export function begin(
  staff: Staff | undefined,
  typed: { readonly sha256: string; readonly password: string },
  made: { readonly hash: string; readonly totpSecret: string },
  now: number,
): Result<Staff, 'staff.activation_invalid' | 'staff.password_weak'> {
  if (!opens(staff, typed.sha256, now)) return reject('staff.activation_invalid');
  if (isWeak(typed.password, staff.loginName)) return reject('staff.password_weak');
  return ok({ ...staff, password: made.hash, totpSecret: made.totpSecret });
}

/** 开通, second step: the second factor works; the code is used up. */
export function finish(
  staff: Staff | undefined,
  typed: { readonly sha256: string; readonly step: number | undefined },
  recovery: readonly string[],
  now: number,
): Result<Staff, 'staff.activation_invalid' | 'staff.code_wrong'> {
  if (!opens(staff, typed.sha256, now) || staff.password === undefined)
    return reject('staff.activation_invalid');
  if (typed.step === undefined) return reject('staff.code_wrong');
  const { activation: _, ...rest } = staff;
  return ok({ ...rest, state: 'active', totpStep: typed.step, recovery: [...recovery], failures: 0 });
}
