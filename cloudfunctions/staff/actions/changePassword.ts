import { changePassword } from '@shared/contracts/staff';
import { isWeak } from '@shared/domain/staff/password';
import { prove } from '@shared/domain/staff/signIn';
import { ok, reject } from '@shared/kernel/result';
import { sha256 } from '../../_runtime/digest';
import { implementCommand } from '../../_runtime/implement';
import { fitsPassword, hashPassword } from '../../_runtime/password';
import { stepOf } from '../../_runtime/secondFactor';
import { keepFailure } from '../keepFailure';

export const changePasswordAction = implementCommand(
  changePassword,
  async ({ input, actor, now, db, tx }) => {
    const known = await db.staff.find(actor.id);
    const old = known?.password;
    const passwordFits = old !== undefined && (await fitsPassword(input.oldPassword, old));
    const [staff, session] = [await tx.staff.find(actor.id), await tx.staffSessions.find(actor.sessionId)];
    const step = stepOf(staff?.totpSecret, input.code, now);
    const isSame = staff?.password === old;
    const proof = { passwordFits: passwordFits && isSame, step, recovery: sha256(input.code) };
    const { decision, after } = prove(staff, proof, now);
    if (!decision.ok) {
      if (after) keepFailure(tx, staff, after, changePassword.name, now);
      return decision;
    }
    if (isWeak(input.newPassword, decision.value.loginName)) return reject('staff.password_weak');
    const password = await hashPassword(input.newPassword);
    tx.staff.replace({ ...decision.value, password, sessionsFrom: now });
    // Every other session is over; this one begins anew.
    if (session) tx.staffSessions.replace({ ...session, createdAt: now, seenAt: now });
    return ok({});
  },
);
