import { listApplications, type ReviewedState } from '@shared/contracts/application';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';
import { itemOf, staffNames } from '../present';

const QUEUES: readonly ReviewedState[] = ['submitted', 'first_passed'];

export const listAction = implementQuery(listApplications, async ({ input, db, now }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const { state, kind } = input;
  const [page, submitted, firstPassed] = await Promise.all([
    pageOf(db.applications, {
      where: { state, ...(kind && { kind }) },
      by: 'changedAt',
      direction: QUEUES.includes(state) ? 'asc' : 'desc',
      after: after.value,
    }),
    db.applications.count({ state: 'submitted' }),
    db.applications.count({ state: 'first_passed' }),
  ]);
  const names = await staffNames(
    page.rows.map(({ lease }) => lease?.staffId),
    db,
  );
  return ok({
    applications: page.rows.map((it) => itemOf(it, names, now)),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
    waiting: { submitted, first_passed: firstPassed },
    now,
  });
});
