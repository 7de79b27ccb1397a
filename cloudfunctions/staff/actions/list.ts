import { listStaff } from '@shared/contracts/staff';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';
import { viewOf } from '../present';

export const listAction = implementQuery(listStaff, async ({ input, db }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const page = await pageOf(db.staff, { where: {}, by: 'createdAt', direction: 'desc', after: after.value });
  return ok({
    staff: page.rows.map(viewOf),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  });
});
