import { MAX_DRUG_PARTS, type Drug } from '@shared/domain/drug/drug';
import { drugsOf, type SearchableDrug } from '@shared/domain/drug/search';
import type { Db } from './tx';

type InUse = {
  readonly title: string | undefined;
  readonly rows: readonly SearchableDrug[];
  readonly byId: ReadonlyMap<string, Drug>;
};

const NONE: InUse = { title: undefined, rows: [], byId: new Map() };

/** A list never changes once it is whole, so a warm instance keeps the drugs of the last one it read. */
let kept:
  { readonly listId: string; readonly inForceAt: number | undefined; readonly inUse: InUse } | undefined;

/** 药品目录 in force: nothing until the hospital has put one in use. */
export async function drugsInUse(db: Db): Promise<InUse> {
  const [list] = await db.drugLists.list({ where: { state: 'in_force' }, limit: 1 });
  if (!list) return NONE;
  if (kept?.listId === list.id && kept.inForceAt === list.inForceAt) return kept.inUse;
  const parts = await db.drugParts.list({
    where: { listId: list.id },
    orderBy: [['n', 'asc']],
    limit: MAX_DRUG_PARTS,
  });
  const rows = parts.flatMap((part) => drugsOf(part.rows));
  const inUse = { title: list.title, rows, byId: new Map(rows.map(({ drug }) => [drug.id, drug])) };
  kept = { listId: list.id, inForceAt: list.inForceAt, inUse };
  return inUse;
}
