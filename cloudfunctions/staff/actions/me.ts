import { staffMe } from '@shared/contracts/staff';
import { endOf, IDLE_MS } from '@shared/domain/staff/session';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { viewOf } from '../present';

export const meAction = implementQuery(staffMe, async ({ actor, db }) => {
  const [staff, session] = await Promise.all([
    db.staff.find(actor.id),
    db.staffSessions.find(actor.sessionId),
  ]);
  if (!staff || !session) throw new Error('somebody acts who is not there');
  return ok({ me: viewOf(staff), until: endOf(session), idleMs: IDLE_MS });
});
