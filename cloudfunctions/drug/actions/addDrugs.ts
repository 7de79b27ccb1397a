import { addDrugs } from '@shared/contracts/drug';
import { drugPartIdOf } from '@shared/domain/drug/drug';
import { takeDrugs } from '@shared/domain/drug/load';
import { storedDrugs } from '@shared/domain/drug/search';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { viewOne } from '../present';

export const addDrugsAction = implementCommand(addDrugs, async ({ input, db, tx }) => {
  const { listId, part, drugs } = input;
  const decision = takeDrugs(await tx.drugLists.find(listId), part, drugs);
  if (!decision.ok) return decision;
  const { drugKeysOf } = await import('../../_runtime/drugKeys');
  const row = {
    id: drugPartIdOf(listId, part),
    listId,
    n: part,
    rows: storedDrugs(drugs.map((drug) => ({ drug, keys: drugKeysOf(drug) }))),
  };
  if (await tx.drugParts.find(row.id)) tx.drugParts.replace(row);
  else tx.drugParts.insert(row);
  tx.drugLists.replace(decision.value);
  return ok(await viewOne(db, decision.value));
});
