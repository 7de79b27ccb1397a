import { randomBytes } from 'node:crypto';
import { pathOfFile } from '@shared/domain/picture/check';
import type { Picture } from '@shared/domain/picture/picture';
import type { Files } from '../ports/files';
import type { Kms, WrappedKey } from '../ports/kms';
import type { Store, Write } from '../store';
import { tables, type TableName } from '../tables';
import { KEY_BYTES, type DataKeys, type OpenKey } from './dataKeys';
import { open, seal, versionOf } from './envelope';
import { ownerOf, sealingOf, type AnyRow } from './sealing';
import { versionOfFile, type Vault } from './vault';

/** A place in the walk over all that is sealed: a collection, and the last id looked at in it. */
export type WalkPlace = { readonly table: string; readonly after: string };
type Part = {
  /** Where to go on; undefined at the end. */
  readonly next: WalkPlace | undefined;
  /** Whose rows were left as they are, since one did not open. */
  readonly failed: readonly string[];
};

/** 换新: seals with the newest version of each key what an older one has sealed, while everything goes on. */
export type Resealer = {
  readonly newVersion: () => Promise<WrappedKey>;
  /** Looks at up to `most` rows, or files, from a place on. @throws when the store does not answer. */
  readonly walk: (from: WalkPlace | undefined, most: number) => Promise<Part>;
};

/** Rows beneath these are files that a vault has sealed. */
const FILES = 'pictures';
const names = (Object.keys(tables) as TableName[]).filter((it) => tables[it].sealed);
const WALK: readonly TableName[] = [...names, FILES];

type Parts = {
  readonly store: Store;
  readonly keys: DataKeys;
  readonly kms: Kms;
  readonly files: () => Promise<Files>;
  readonly vault: Vault;
};

/** A resealer over the database itself, beneath the store that seals. */
export function resealerOf({ store, keys, kms, files, vault }: Parts): Resealer {
  /** True where an older version of the owner's key has sealed one of these fields. */
  const isOld = (row: AnyRow, fields: readonly string[], key: OpenKey): boolean =>
    fields.some((field) => row[field] !== undefined && versionOf(String(row[field])) < key.newest);

  async function resealRow(table: TableName, id: string, key: OpenKey): Promise<void> {
    const { fields } = sealingOf(table)!;
    await store.transaction(async (read) => {
      const row = (await read(table, id)) as unknown as AnyRow | undefined;
      if (!row || !isOld(row, fields, key)) return { value: undefined, writes: [] };
      const anew: Record<string, unknown> = { ...row };
      for (const field of fields.filter((it) => row[it] !== undefined)) {
        const place = { table, id, field };
        anew[field] = seal(key, open(key, String(row[field]), place), place);
      }
      return { value: undefined, writes: [{ kind: 'replace', table, row: anew } as unknown as Write] };
    });
  }

  async function resealFile({ id, accountId, fileId }: Picture, key: OpenKey): Promise<void> {
    const storage = await files();
    const sealed = await storage.read(fileId);
    if (!sealed || versionOfFile(sealed) >= key.newest) return;
    const path = pathOfFile(fileId);
    const bytes = await vault.open(accountId, sealed, path);
    if (!bytes) return;
    await storage.write(path, await vault.seal(accountId, bytes, path));
    // Whoever deleted it in the meantime meant it.
    if (!(await store.find(FILES, id))) await storage.remove([fileId]);
  }

  async function batch(table: TableName, after: string, most: number) {
    const where = after === '' ? {} : { id: { gt: after } };
    const rows = (await store.list(table, {
      ...{ where: where as never, orderBy: [['id', 'asc']] as never, limit: most },
    })) as unknown as AnyRow[];
    const owner = (row: AnyRow) =>
      table === FILES ? String(row['accountId']) : ownerOf(row, sealingOf(table)!);
    const known = await keys.of(rows.map(owner));
    const failed = new Set<string>();
    for (const row of rows) {
      const key = known.get(owner(row));
      if (!key || key === 'destroyed' || key.versions.size < 2) continue;
      try {
        if (table === FILES) await resealFile(row as unknown as Picture, key);
        else if (isOld(row, sealingOf(table)!.fields, key)) await resealRow(table, row.id, key);
      } catch {
        // It is said in the walk, and its key keeps the older versions; the others go on.
        failed.add(owner(row));
      }
    }
    return { last: rows.length < most ? undefined : rows.at(-1)!.id, failed: [...failed] };
  }

  return {
    newVersion: () => kms.wrap(randomBytes(KEY_BYTES)),
    async walk(from, most) {
      const table = from === undefined ? WALK[0]! : (from.table as TableName);
      const { last, failed } = await batch(table, from?.after ?? '', most);
      if (last !== undefined) return { next: { table, after: last }, failed };
      const next = WALK[WALK.indexOf(table) + 1];
      return { next: next && { table: next, after: '' }, failed };
    },
  };
}
