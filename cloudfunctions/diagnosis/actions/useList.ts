import { useCodeList as contract } from '@shared/contracts/diagnosis';
import { codesTwice, putInForce } from '@shared/domain/diagnosis/load';
import { ok, reject } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { listInForce, rowsOfList } from '../../_runtime/codesInUse';
import { viewOf } from '../present';

export const useListAction = implementCommand(contract, async ({ input, actor, now, db, tx }) => {
  const { listId, reason } = input;
  const decision = putInForce(await tx.codeLists.find(listId), { by: actor.id, now, reason });
  if (!decision.ok) return decision;
  if (codesTwice(await rowsOfList(db, listId)).length > 0) return reject('code_list.code_twice');
  const before = await listInForce(db);
  // Read again inside, so that of two who press at once one is asked to look again.
  const replaced = before && (await tx.codeLists.find(before.id));
  if (replaced) tx.codeLists.replace({ ...replaced, state: 'replaced' });
  tx.codeLists.replace(decision.value);
  return ok(viewOf(decision.value));
});
