import { DRUG_PREVIEW_ROWS, previewDrugList } from '@shared/contracts/drug';
import type { Drug } from '@shared/domain/drug/drug';
import { drugsTwice } from '@shared/domain/drug/load';
import { drugChangeBetween } from '@shared/domain/drug/rows';
import { ok, reject } from '@shared/kernel/result';
import { drugListInForce, drugsOfList } from '../../_runtime/drugsInUse';
import { implementQuery } from '../../_runtime/implement';
import { viewOne } from '../present';

const first = <Row>(all: readonly Row[]) => ({ count: all.length, first: all.slice(0, DRUG_PREVIEW_ROWS) });
const nameOf = ({ id, genericName, strength, maker }: Drug) => ({
  id,
  name: `${genericName} ${strength}，${maker}`,
});

export const previewListAction = implementQuery(previewDrugList, async ({ input, db }) => {
  const list = await db.drugLists.find(input.listId);
  if (!list) return reject('drug_list.not_found');
  if (list.state === 'loading') return reject('drug_list.not_whole');
  const inForce = await drugListInForce(db);
  const rows = async (of: typeof list | undefined) =>
    of ? (await drugsOfList(db, of.id)).map(({ drug }) => drug) : [];
  const [from, to] = await Promise.all([rows(inForce), rows(list)]);
  const { added, removed, changes } = drugChangeBetween(from, to);
  return ok({
    list: await viewOne(db, list),
    twice: drugsTwice(to).slice(0, DRUG_PREVIEW_ROWS),
    added: first(added.map(nameOf)),
    removed: first(removed.map(nameOf)),
    changed: first(changes),
  });
});
