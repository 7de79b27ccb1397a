import { useDrugList as contract } from '@shared/contracts/drug';
import { putDrugsInForce } from '@shared/domain/drug/load';
import { ok } from '@shared/kernel/result';
import { drugListInForce, drugsOfList } from '../../_runtime/drugsInUse';
import { implementCommand } from '../../_runtime/implement';
import { viewOne } from '../present';

export const useListAction = implementCommand(contract, async ({ input, actor, now, db, tx }) => {
  const { listId, reason } = input;
  const list = await tx.drugLists.find(listId);
  const drugs = (await drugsOfList(db, listId)).map(({ drug }) => drug);
  const decision = putDrugsInForce(list, drugs, { by: actor.id, now, reason });
  if (!decision.ok) return decision;
  const before = await drugListInForce(db);
  // Read again inside, so that of two who press at once one is asked to look again.
  const replaced = before && (await tx.drugLists.find(before.id));
  if (replaced) tx.drugLists.replace({ ...replaced, state: 'replaced' });
  tx.drugLists.replace(decision.value);
  return ok(await viewOne(db, decision.value));
});
