import { signIn } from '@shared/contracts/staff';
import { SESSION_MS, whyOver } from '@shared/domain/staff/session';
import { isLocked } from '@shared/domain/staff/signIn';
import { ok } from '@shared/kernel/result';
import { sessionIdOf, staffIdOf } from '../../_runtime/identify';
import { implementCommand, withSecretReply } from '../../_runtime/implement';
import { fitsPassword } from '../../_runtime/password';
import { viewOf } from '../present';
import { proveStaff } from '../../_runtime/staffProof/proveStaff';

/** More than anybody opens in that time. */
const SESSIONS = 100;

export const signInAction = withSecretReply(
  implementCommand(signIn, async ({ input, now, newSalt, db, tx }) => {
    const { loginName, password, code } = input;
    const id = staffIdOf(loginName);
    const known = await db.staff.find(id);
    // Before the snapshot: it takes long, on purpose.
    const isTried = !known || !isLocked(known, now);
    const passwordFits = isTried && (await fitsPassword(password, known?.password));
    const typed = { passwordFits, known, code, action: signIn.name };
    const proven = await proveStaff(tx, id, typed, now);
    if (!proven.ok) return proven;
    const token = newSalt() + newSalt() + newSalt();
    tx.staff.replace(proven.value);
    tx.staffSessions.insert({ id: sessionIdOf(token), staffId: id, createdAt: now, seenAt: now });
    const others = await db.staffSessions.list({
      where: { staffId: id, createdAt: { gte: now - SESSION_MS } },
      orderBy: [['createdAt', 'desc']],
      limit: SESSIONS,
    });
    const otherSessions = others.filter((it) => whyOver(it, proven.value, now) === undefined).length;
    return ok({ token, me: viewOf(proven.value), until: now + SESSION_MS, otherSessions });
  }),
);
