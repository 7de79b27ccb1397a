import { listDue } from '@shared/contracts/application';
import { DUE_MS } from '@shared/domain/application/standing';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';
import { itemOf, staffNames } from '../present';

export const dueAction = implementQuery(listDue, async ({ input, db, now }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const until = now + DUE_MS;
  const page = await pageOf(db.applications, {
    ...{ where: { state: 'approved' }, by: 'endsAt', direction: 'asc', after: after.value },
    within: { from: 0, until: until + 1 },
  });
  // A page that goes on from another has no end of its own.
  const due = page.rows.filter(({ endsAt }) => endsAt !== undefined && endsAt <= until);
  const isWhole = due.length === page.rows.length;
  const names = await staffNames(
    due.map(({ lease }) => lease?.staffId),
    db,
  );
  return ok({
    applications: due.map((it) => itemOf(it, names, now)),
    ...(isWhole && page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
    now,
  });
});
