import { beginCodeList } from '@shared/contracts/diagnosis';
import { beginList } from '@shared/domain/diagnosis/load';
import { CodeListId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { viewOf } from '../present';

export const beginListAction = implementCommand(beginCodeList, async ({ input, actor, now, newId, tx }) => {
  const list = beginList(input, { id: newId(CodeListId), by: actor.id, now });
  tx.codeLists.insert(list);
  return ok(viewOf(list));
});
