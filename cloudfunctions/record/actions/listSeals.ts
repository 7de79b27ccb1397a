import { listSeals } from '@shared/contracts/seal';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';
import { sealRequestOf } from '../present';

export const listSealsAction = implementQuery(listSeals, async ({ input, db }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const where = { sealAskedAt: { gt: 0 } };
  const [page, late] = await Promise.all([
    pageOf(db.consultations, { where, by: 'sealAskedAt', direction: 'desc', after: after.value }),
    db.consultations.count({ sealLateAt: { gt: 0 } }),
  ]);
  return ok({
    seals: page.rows.flatMap((it) => {
      const asked = sealRequestOf(it);
      const { id: consultationId, sealedAt } = it;
      return asked ? [{ consultationId, ...asked, ...(sealedAt !== undefined && { sealedAt }) }] : [];
    }),
    late,
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  });
});
