import type { Staff } from '@shared/domain/staff/staff';
import type { Tx } from '../tx';

/** A wrong try counts although it is refused; when it locks the account, the security administrator sees that at once. */
export function keepFailure(
  tx: Tx,
  before: Staff | undefined,
  after: Staff,
  action: string,
  now: number,
): void {
  tx.keepIfRefused({ kind: 'replace', table: 'staff', row: after });
  const { id: subject, lockedUntil, failures: count } = after;
  if (lockedUntil === undefined || lockedUntil === before?.lockedUntil) return;
  const id = `locked.${subject}.${lockedUntil}`;
  const row = { id, at: now, lastAt: now, code: 'staff.locked_out' as const, subject, action, count };
  tx.keepIfRefused({ kind: 'insert', table: 'securityEvents', row });
}
