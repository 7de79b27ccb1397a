import { publicPage } from '@shared/contracts/institution';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';
import { isOpen, publicOf } from '../present';

export const publicPageAction = implementQuery(publicPage, async ({ input, now, db, licences }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const where = { withdrawn: false };
  const ask = { where, by: 'createdAt', direction: 'desc', after: after.value } as const;
  const [page, held] = await Promise.all([pageOf(db.licences, ask), licences()]);
  return ok({
    licences: page.rows.map((it) => publicOf(it, now)),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
    openToday: isOpen(held, now),
  });
});
