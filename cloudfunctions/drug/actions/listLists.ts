import { listDrugLists } from '@shared/contracts/drug';
import { drugCount } from '@shared/domain/drug/drug';
import { ok } from '@shared/kernel/result';
import { drugListInForce } from '../../_runtime/drugsInUse';
import { implementQuery } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';
import { namesOf, viewOf } from '../present';

export const listListsAction = implementQuery(listDrugLists, async ({ input, db }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const ask = { where: {}, by: 'createdAt', direction: 'desc', after: after.value } as const;
  const [page, inForce] = await Promise.all([pageOf(db.drugLists, ask), drugListInForce(db)]);
  const names = await namesOf(db, page.rows);
  return ok({
    lists: page.rows.map((it) => viewOf(it, names)),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
    ...(inForce && { inUse: { title: inForce.title, drugs: drugCount(inForce) } }),
  });
});
