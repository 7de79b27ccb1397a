import { signOut } from '@shared/contracts/staff';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';

export const signOutAction = implementCommand(signOut, async ({ actor, now, tx }) => {
  const session = await tx.staffSessions.find(actor.sessionId);
  if (session) tx.staffSessions.replace({ ...session, endedAt: now });
  return ok({});
});
