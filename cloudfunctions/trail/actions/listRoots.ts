import { listRoots } from '@shared/contracts/trail';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';

export const listRootsAction = implementQuery(listRoots, async ({ input, db }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const page = await pageOf(db.roots, { where: {}, by: 'n', direction: 'desc', after: after.value });
  return ok({
    roots: page.rows,
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  });
});
