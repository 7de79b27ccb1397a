import { whyNotOnline } from '@shared/domain/drug/banned';
import { MAX_DRUG_PARTS, type Drug, type DrugList } from '@shared/domain/drug/drug';
import { drugsOf, shelf, type SearchableDrug, type Shelf } from '@shared/domain/drug/search';
import type { Db } from './tx';

type InUse = {
  readonly title: string | undefined;
  readonly shelf: Shelf;
  /** False of what was banned since the list was put in use. */
  readonly mayFind: (drug: Drug) => boolean;
  readonly byId: ReadonlyMap<string, Drug>;
};

const NONE: InUse = { title: undefined, shelf: shelf([]), mayFind: () => false, byId: new Map() };

/** A list never changes once it is whole, so a warm instance keeps the drugs of the last one it read. */
let kept:
  { readonly listId: string; readonly inForceAt: number | undefined; readonly inUse: InUse } | undefined;

/** Drugs of a list, in the order of its parts. */
export async function drugsOfList(db: Db, listId: DrugList['id']): Promise<readonly SearchableDrug[]> {
  const parts = await db.drugParts.list({
    where: { listId },
    orderBy: [['n', 'asc']],
    limit: MAX_DRUG_PARTS,
  });
  return parts.flatMap((part) => drugsOf(part.rows));
}

/** The catalogue in force; undefined until the hospital has put one in force. */
export async function drugListInForce(db: Db): Promise<DrugList | undefined> {
  const [list] = await db.drugLists.list({ where: { state: 'in_force' }, limit: 1 });
  return list;
}

/** Asked of each drug once, and not before somebody looks for it: of a large catalogue it takes most of a second. */
function onceEach(ask: (drug: Drug) => boolean): (drug: Drug) => boolean {
  const answers = new WeakMap<Drug, boolean>();
  return (drug) => {
    const known = answers.get(drug) ?? ask(drug);
    answers.set(drug, known);
    return known;
  };
}

/** 药品目录 in force: nothing until the hospital has put one in use, and nothing that was banned since it was. */
export async function drugsInUse(db: Db): Promise<InUse> {
  const list = await drugListInForce(db);
  if (!list) return NONE;
  if (kept?.listId === list.id && kept.inForceAt === list.inForceAt) return kept.inUse;
  const rows = await drugsOfList(db, list.id);
  // Still known by its id, so that whoever orders it nevertheless is told why not.
  const byId = new Map(rows.map(({ drug }) => [drug.id, drug]));
  const inUse = { title: list.title, shelf: shelf(rows), mayFind: onceEach((it) => !whyNotOnline(it)), byId };
  kept = { listId: list.id, inForceAt: list.inForceAt, inUse };
  return inUse;
}
