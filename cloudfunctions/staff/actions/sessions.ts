import { endOtherSessions, listSessions } from '@shared/contracts/staff';
import { SESSION_MS, whyOver } from '@shared/domain/staff/session';
import { ok } from '@shared/kernel/result';
import { implementCommand, implementQuery } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';

export const sessionsAction = implementQuery(listSessions, async ({ input, actor, now, db }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const staff = await db.staff.find(actor.id);
  const page = await pageOf(db.staffSessions, {
    ...{ where: { staffId: actor.id }, by: 'createdAt', direction: 'desc', after: after.value },
    // What began earlier is over, whatever has happened in it.
    within: { from: now - SESSION_MS, until: now + SESSION_MS },
  });
  return ok({
    sessions: page.rows
      .filter((it) => whyOver(it, staff, now) === undefined)
      .map(({ id, createdAt, beganAt = createdAt, seenAt }) => ({
        ...{ beganAt, seenAt, isThis: id === actor.sessionId },
      })),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
    now,
  });
});

export const endOtherSessionsAction = implementCommand(endOtherSessions, async ({ actor, now, tx }) => {
  const [staff, session] = await Promise.all([
    tx.staff.find(actor.id),
    tx.staffSessions.find(actor.sessionId),
  ]);
  if (!staff || !session) throw new Error('somebody acts who is not there');
  // One that began in this very millisecond is another one, too.
  const createdAt = now + 1;
  tx.staff.replace({ ...staff, sessionsFrom: createdAt });
  // This one begins anew, and ends when it would have ended.
  const beganAt = session.beganAt ?? session.createdAt;
  tx.staffSessions.replace({ ...session, beganAt, createdAt, seenAt: now });
  return ok({});
});
