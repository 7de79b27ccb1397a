import { securityEvents } from '@shared/contracts/staff';
import type { SecurityEvent } from '@shared/domain/security/event';
import type { Staff } from '@shared/domain/staff/staff';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';
import type { Db } from '../../_runtime/tx';

/** Who of the staff each subject is: by their own id, or by the session that was asked with. */
async function peopleOf(rows: readonly SecurityEvent[], db: Db): Promise<ReadonlyMap<string, Staff>> {
  const subjects = rows.map(({ subject }) => subject);
  const isOfSession = rows.filter(
    ({ code }) => code === 'actor.session_over' || code === 'actor.session_revoked',
  );
  const sessions = await db.staffSessions.findAll(isOfSession.map(({ subject }) => subject));
  const staff = await db.staff.findAll([...subjects, ...sessions.map(({ staffId }) => staffId)]);
  const byId = new Map<string, Staff>(staff.map((it) => [it.id, it]));
  const owners = sessions.flatMap(({ id, staffId }) => {
    const owner = byId.get(staffId);
    return owner ? [[id, owner] as const] : [];
  });
  return new Map([...byId, ...owners]);
}

export const securityEventsAction = implementQuery(securityEvents, async ({ input, db }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const where = input.code === undefined ? {} : { code: input.code };
  const ask = { where, by: 'at', direction: 'desc', after: after.value } as const;
  const page = await pageOf(db.securityEvents, ask);
  const people = await peopleOf(page.rows, db);
  return ok({
    events: page.rows.map((row) => {
      const person = people.get(row.subject);
      return { ...row, ...(person && { loginName: person.loginName, name: person.name }) };
    }),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  });
});
