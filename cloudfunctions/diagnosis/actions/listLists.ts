import { listCodeLists } from '@shared/contracts/diagnosis';
import { rowCount } from '@shared/domain/diagnosis/code';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';
import { COMMON_TITLE, commonCodes } from '../../_runtime/commonCodes/commonCodes';
import { listInForce } from '../../_runtime/codesInUse';
import { viewOf } from '../present';

export const listListsAction = implementQuery(listCodeLists, async ({ input, db }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const ask = { where: {}, by: 'createdAt', direction: 'desc', after: after.value } as const;
  const [page, list] = await Promise.all([pageOf(db.codeLists, ask), listInForce(db)]);
  return ok({
    lists: page.rows.map(viewOf),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
    inUse: list
      ? { title: list.title, rows: rowCount(list) }
      : { title: COMMON_TITLE, rows: commonCodes.length },
  });
});
