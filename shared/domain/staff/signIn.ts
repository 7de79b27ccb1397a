import { MINUTE_MS, HOUR_MS } from '../../kernel/time';
import { ok, reject, type Result } from '../../kernel/result';
import type { Staff } from './staff';

/** So many failures in a row lock the account. */
const FAILURES = 5;
const FIRST_LOCK_MS = 15 * MINUTE_MS;
const LONGEST_LOCK_MS = 24 * HOUR_MS;

/** What the factors that were typed are worth. */
export type Proof = {
  readonly passwordFits: boolean;
  /** The time step that the code belongs to; undefined when it is no code of this moment. */
  readonly step: number | undefined;
  /** Digest of what was typed, if it is a recovery code. */
  readonly recovery: string | undefined;
};

/** Whether somebody is who they say, and the row as it is to be written, whatever the answer. */
type Proven = {
  readonly decision: Result<Staff, 'staff.wrong_credentials' | 'staff.locked'>;
  readonly after?: Staff;
};

/** Locked now? */
export const isLocked = ({ lockedUntil }: Pick<Staff, 'lockedUntil'>, now: number): boolean =>
  lockedUntil !== undefined && now < lockedUntil;

/** The person after a wrong try: the fifth locks for a quarter of an hour, every further one twice as long. */
function afterFailure(staff: Staff, now: number): Staff {
  const failures = staff.failures + 1;
  if (failures < FAILURES) return { ...staff, failures };
  const lockMs = Math.min(LONGEST_LOCK_MS, FIRST_LOCK_MS * 2 ** (failures - FAILURES));
  return { ...staff, failures, lockedUntil: now + lockMs };
}

/**
 * 双因素: the person as they are after both factors were right. No code counts twice: neither one of this moment that was
 * used before, nor a recovery code.
 */
export function prove(
  staff: Staff | undefined,
  { passwordFits, step, recovery }: Proof,
  now: number,
): Proven {
  const wrong = reject('staff.wrong_credentials');
  if (!staff || staff.state !== 'active') return { decision: wrong };
  if (isLocked(staff, now)) return { decision: reject('staff.locked', { until: staff.lockedUntil }) };
  const isFresh = step !== undefined && step > (staff.totpStep ?? 0);
  const isRecovery = recovery !== undefined && staff.recovery.includes(recovery);
  if (!passwordFits || !(isFresh || isRecovery)) return { decision: wrong, after: afterFailure(staff, now) };
  const { lockedUntil: _, ...open } = staff;
  const after = {
    ...open,
    failures: 0,
    ...(isFresh && { totpStep: step }),
    recovery: isFresh ? staff.recovery : staff.recovery.filter((it) => it !== recovery),
  };
  return { decision: ok(after), after };
}
