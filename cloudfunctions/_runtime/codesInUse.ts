import { type CodeList, MAX_PARTS } from '@shared/domain/diagnosis/code';
import { rowsOf, type Searchable } from '@shared/domain/diagnosis/search';
import type { Diagnosis } from '@shared/domain/diagnosis/code';
import { COMMON_TITLE, commonCodes } from './commonCodes/commonCodes';
import type { Db } from './tx';

/** Rows of a list, in the order of its parts. */
export async function rowsOfList(db: Db, listId: string): Promise<readonly Searchable[]> {
  const parts = await db.codeParts.list({
    where: { listId: listId as CodeList['id'] },
    orderBy: [['n', 'asc']],
    limit: MAX_PARTS,
  });
  return parts.flatMap((part) => rowsOf(part.rows));
}

/** The list in force; undefined until the hospital has put one in use. */
export async function listInForce(db: Db): Promise<CodeList | undefined> {
  const [list] = await db.codeLists.list({ where: { state: 'in_force' }, limit: 1 });
  return list;
}

type InUse = { readonly title: string; readonly rows: readonly Searchable[] };
const COMMON: InUse = { title: COMMON_TITLE, rows: commonCodes };

/** A list never changes once it is whole, so a warm instance keeps the rows of the last one it read. */
let kept:
  { readonly listId: string; readonly inForceAt: number | undefined; readonly inUse: InUse } | undefined;

/** What doctors search in. */
export async function codesInUse(db: Db): Promise<InUse> {
  const list = await listInForce(db);
  if (!list) return COMMON;
  if (kept?.listId === list.id && kept.inForceAt === list.inForceAt) return kept.inUse;
  const inUse = { title: list.title, rows: await rowsOfList(db, list.id) };
  kept = { listId: list.id, inForceAt: list.inForceAt, inUse };
  return inUse;
}

/** Whether every diagnosis stands in the list in use, by the very name it has there. */
export async function areInUse(db: Db, diagnoses: readonly Diagnosis[]): Promise<boolean> {
  if (diagnoses.length === 0) return true;
  const { rows } = await codesInUse(db);
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  return diagnoses.every(({ code, name }) => names.get(code) === name);
}
