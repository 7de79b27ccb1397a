import { PREVIEW_ROWS, previewCodeList } from '@shared/contracts/diagnosis';
import { codesTwice } from '@shared/domain/diagnosis/load';
import { changeBetween } from '@shared/domain/diagnosis/rows';
import { ok, reject } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { codesInUse, rowsOfList } from '../../_runtime/codesInUse';
import { viewOf } from '../present';

export const previewListAction = implementQuery(previewCodeList, async ({ input, db }) => {
  const list = await db.codeLists.find(input.listId);
  if (!list) return reject('code_list.not_found');
  if (list.state === 'loading') return reject('code_list.not_whole');
  const [inUse, rows] = await Promise.all([codesInUse(db), rowsOfList(db, list.id)]);
  const plain = rows.map(({ code, name }) => ({ code, name }));
  const { added, removed, renamed } = changeBetween(inUse.rows, plain);
  const first = <Row>(all: readonly Row[]) => ({ count: all.length, first: all.slice(0, PREVIEW_ROWS) });
  return ok({
    list: viewOf(list),
    twice: codesTwice(plain).slice(0, PREVIEW_ROWS),
    added: first(added),
    removed: first(removed.map(({ code, name }) => ({ code, name }))),
    renamed: first(renamed),
  });
});
