import { beginDrugList as contract } from '@shared/contracts/drug';
import { beginDrugList } from '@shared/domain/drug/load';
import { DrugListId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { viewOne } from '../present';

export const beginListAction = implementCommand(contract, async ({ input, actor, now, newId, db, tx }) => {
  const list = beginDrugList(input, { id: newId(DrugListId), by: actor.id, now });
  tx.drugLists.insert(list);
  return ok(await viewOne(db, list));
});
