import { listSeals } from '@shared/contracts/seal';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';

export const listSealsAction = implementQuery(listSeals, async ({ input, db }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const where = { sealAskedAt: { gt: 0 } };
  const page = await pageOf(db.consultations, {
    ...{ where, by: 'sealAskedAt', direction: 'desc', after: after.value },
  });
  return ok({
    seals: page.rows.flatMap(({ id: consultationId, sealAsked, sealedAt }) => {
      if (!sealAsked) return [];
      const { by: askedBy, at: askedAt } = sealAsked;
      return [{ consultationId, askedBy, askedAt, ...(sealedAt !== undefined && { sealedAt }) }];
    }),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  });
});
