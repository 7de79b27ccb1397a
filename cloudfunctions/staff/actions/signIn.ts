import { signIn } from '@shared/contracts/staff';
import { SESSION_MS } from '@shared/domain/staff/session';
import { isLocked, prove } from '@shared/domain/staff/signIn';
import { ok } from '@shared/kernel/result';
import { sha256 } from '../../_runtime/digest';
import { sessionIdOf, staffIdOf } from '../../_runtime/identify';
import { implementCommand, withSecretReply } from '../../_runtime/implement';
import { fitsPassword } from '../../_runtime/password';
import { stepOf } from '../../_runtime/secondFactor';
import { keepFailure } from '../keepFailure';
import { viewOf } from '../present';

export const signInAction = withSecretReply(
  implementCommand(signIn, async ({ input, now, newSalt, db, tx }) => {
    const { loginName, password, code } = input;
    const id = staffIdOf(loginName);
    const known = await db.staff.find(id);
    // Before the snapshot: it takes long, on purpose.
    const isTried = !known || !isLocked(known, now);
    const passwordFits = isTried && (await fitsPassword(password, known?.password));
    const staff = await tx.staff.find(id);
    const isSame = staff?.password === known?.password;
    const step = stepOf(staff?.totpSecret, code, now);
    const proof = { passwordFits: passwordFits && isSame, step, recovery: sha256(code) };
    const { decision, after } = prove(staff, proof, now);
    if (!decision.ok) {
      if (after) keepFailure(tx, staff, after, signIn.name, now);
      return decision;
    }
    const token = newSalt() + newSalt() + newSalt();
    tx.staff.replace(decision.value);
    tx.staffSessions.insert({ id: sessionIdOf(token), staffId: id, createdAt: now, seenAt: now });
    return ok({ token, me: viewOf(decision.value), until: now + SESSION_MS });
  }),
);
