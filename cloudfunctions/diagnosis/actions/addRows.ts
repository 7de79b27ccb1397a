import { addCodeRows } from '@shared/contracts/diagnosis';
import { partIdOf } from '@shared/domain/diagnosis/code';
import { takePart } from '@shared/domain/diagnosis/load';
import { storedRows } from '@shared/domain/diagnosis/search';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { viewOf } from '../present';

export const addRowsAction = implementCommand(addCodeRows, async ({ input, tx }) => {
  const { listId, part, rows } = input;
  const decision = takePart(await tx.codeLists.find(listId), part, rows.length);
  if (!decision.ok) return decision;
  const { initialsOf } = await import('../../_runtime/pinyin');
  const row = {
    id: partIdOf(listId, part),
    listId,
    n: part,
    rows: storedRows(rows.map((it) => ({ ...it, initials: initialsOf(it.name) }))),
  };
  if (await tx.codeParts.find(row.id)) tx.codeParts.replace(row);
  else tx.codeParts.insert(row);
  tx.codeLists.replace(decision.value);
  return ok(viewOf(decision.value));
});
