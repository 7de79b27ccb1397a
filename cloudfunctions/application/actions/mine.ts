import { myApplications } from '@shared/contracts/application';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { PAGE } from '../../_runtime/present/page';
import { ownView, picturesOf } from '../present';

export const mineAction = implementQuery(myApplications, async ({ actor, db, pictureUrl }) => {
  const rows = await db.applications.list({
    where: { accountId: actor.id },
    orderBy: [
      ['createdAt', 'desc'],
      ['id', 'desc'],
    ],
    limit: PAGE,
  });
  // Pictures of the newest alone: the others are history.
  const applications = rows.map((it, at) => ownView(it, at === 0 ? picturesOf(it.evidence, pictureUrl) : []));
  return ok({ applications });
});
