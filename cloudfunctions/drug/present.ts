import type { DrugListView } from '@shared/contracts/drug';
import { drugCount, type DrugList } from '@shared/domain/drug/drug';
import type { Db } from '../_runtime/tx';

type Names = ReadonlyMap<string, string>;

/** Names of those who sent these lists and put them in force. */
export async function namesOf(db: Db, lists: readonly DrugList[]): Promise<Names> {
  const ids = lists.flatMap(({ by, inForceBy }) => [by, ...(inForceBy === undefined ? [] : [inForceBy])]);
  const staff = await db.staff.findAll([...new Set(ids)]);
  return new Map(staff.map(({ id, name }) => [id, name]));
}

/** A catalogue as the staff sees it. */
export const viewOf = (list: DrugList, names: Names): DrugListView => {
  const { id, title, source, state, partCount, createdAt, inForceAt, reason, inForceBy } = list;
  const [byName, inForceByName] = [names.get(list.by), inForceBy && names.get(inForceBy)];
  return {
    ...{ id, title, source, state, partCount, createdAt },
    ...(inForceAt !== undefined && { inForceAt }),
    ...(reason !== undefined && { reason }),
    drugs: drugCount(list),
    partsCome: Object.keys(list.parts).length,
    ...(byName !== undefined && { byName }),
    ...(inForceByName !== undefined && { inForceByName }),
  };
};

/** One of them. */
export const viewOne = async (db: Db, list: DrugList): Promise<DrugListView> =>
  viewOf(list, await namesOf(db, [list]));
