import { listHistory } from '@shared/contracts/history';
import { seenBy } from '@shared/domain/consultation/policy';
import { ok, reject } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { partiesOf } from '../../_runtime/present/caseParties';
import { pageOf, parseCursor } from '../../_runtime/present/page';
import { earlierOf } from '../present';

export const listHistoryAction = implementQuery(
  listHistory,
  async ({ input, actor, now, db, ports, saw }) => {
    const after = parseCursor(input.cursor);
    if (!after.ok) return after;
    const found = seenBy(await db.consultations.find(input.consultationId), actor);
    if (!found.ok) return found;
    if (found.value.state !== 'in_progress') return reject('consultation.not_in_progress');
    const { accountId, patientId } = found.value;
    const where = { accountId, patientId, state: 'signed' as const };
    const page = await pageOf(db.records, { where, by: 'signedAt', direction: 'desc', after: after.value });
    const open = page.rows.filter(({ restrictedAt }) => restrictedAt === undefined);
    // Whoever reads an earlier visit is written into the trail of that visit.
    await Promise.all(open.map(({ id }) => saw(id, 'treatment')));
    const cases = await db.consultations.findAll(open.map(({ id }) => id));
    const parties = await partiesOf(cases, db, ports, now);
    return ok({
      records: open.map((it) => earlierOf(it, parties.get(it.id)!)),
      ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
    });
  },
);
