import { changePassword } from '@shared/contracts/staff';
import { isWeak } from '@shared/domain/staff/password';
import { ok, reject } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { fitsPassword, hashPassword } from '../../_runtime/password';
import { proveStaff } from '../../_runtime/staffProof/proveStaff';

export const changePasswordAction = implementCommand(
  changePassword,
  async ({ input, actor, now, db, tx }) => {
    const known = await db.staff.find(actor.id);
    const old = known?.password;
    const passwordFits = old !== undefined && (await fitsPassword(input.oldPassword, old));
    const typed = { passwordFits, known, code: input.code, action: changePassword.name };
    const proven = await proveStaff(tx, actor.id, typed, now);
    if (!proven.ok) return proven;
    if (isWeak(input.newPassword, proven.value.loginName)) return reject('staff.password_weak');
    const password = await hashPassword(input.newPassword);
    tx.staff.replace({ ...proven.value, password, sessionsFrom: now });
    // Every other session is over; this one begins anew, and ends when it would have ended.
    const session = await tx.staffSessions.find(actor.sessionId);
    if (session) {
      const beganAt = session.beganAt ?? session.createdAt;
      tx.staffSessions.replace({ ...session, beganAt, createdAt: now, seenAt: now });
    }
    return ok({});
  },
);
