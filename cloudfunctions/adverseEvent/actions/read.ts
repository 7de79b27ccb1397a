import { listForPrescriber, listMyEvents } from '@shared/contracts/adverseEvent';
import { seenBy } from '@shared/domain/consultation/policy';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';
import { eventView } from '../present';

export const listAction = implementQuery(listMyEvents, async ({ input, actor, db, pictureUrl }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const where = { accountId: actor.id };
  const ask = { where, by: 'at', direction: 'desc', after: after.value } as const;
  const page = await pageOf(db.adverseEvents, ask);
  return ok({
    events: page.rows.map(eventView(pictureUrl)),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  });
});

export const ofDoctorAction = implementQuery(
  listForPrescriber,
  async ({ input, actor, db, sawList, pictureUrl }) => {
    const after = parseCursor(input.cursor);
    if (!after.ok) return after;
    const where = { doctorId: actor.id };
    const ask = { where, by: 'at', direction: 'desc', after: after.value } as const;
    const page = await pageOf(db.adverseEvents, ask);
    if (page.rows.length > 0) await sawList();
    const cases = await db.consultations.findAll(page.rows.map((it) => it.consultationId));
    const mine = new Set(cases.flatMap((it) => (seenBy(it, actor).ok ? [it.id] : [])));
    return ok({
      events: page.rows.filter((it) => mine.has(it.consultationId)).map(eventView(pictureUrl)),
      ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
    });
  },
);
