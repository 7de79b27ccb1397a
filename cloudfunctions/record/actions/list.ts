import { listRecords } from '@shared/contracts/record';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { partiesOf } from '../../_runtime/present/caseParties';
import { pageOf, parseCursor } from '../../_runtime/present/page';
import { itemOf } from '../present';

export const listAction = implementQuery(listRecords, async ({ input, actor, now, db, ports }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const { patientId } = input;
  const where = { accountId: actor.id, ...(patientId && { patientId }), state: 'signed' as const };
  const page = await pageOf(db.records, { where, by: 'signedAt', direction: 'desc', after: after.value });
  const consultations = await db.consultations.findAll(page.rows.map(({ id }) => id));
  const parties = await partiesOf(consultations, db, ports, now);
  return ok({
    records: page.rows.map((it) => itemOf(it, parties.get(it.id)!)),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  });
});
