import {
  DuplicateRow,
  type Body,
  type ListQuery,
  type Marks,
  type ReadRow,
  type Store,
  type Where,
  type Write,
} from '../store';
import type { TableName, Tables } from '../tables';
import type { DataKeys, OpenKey } from './dataKeys';
import { open, seal, versionOf } from './envelope';
import { ownerOf, sealingOf, type AnyRow, type Sealing } from './sealing';

/**
 * A store that seals personal fields (`sealed` in `tables.ts`) before they reach the database and opens them when they
 * come back. A row whose key was destroyed is not there any more, for anybody.
 */
export class SealedStore implements Store {
  constructor(
    private readonly inner: Store,
    private readonly keys: DataKeys,
  ) {}

  find: ReadRow = async (table, id) => (await this.opened(table, [await this.inner.find(table, id)]))[0];

  async list<Name extends TableName>(table: Name, query: ListQuery<Tables[Name]>): Promise<Tables[Name][]> {
    return this.opened(table, await this.inner.list(table, query));
  }

  count<Name extends TableName>(table: Name, where: Where<Tables[Name]>): Promise<number> {
    return this.inner.count(table, where);
  }

  async transaction<T>(body: Body<T>): Promise<T> {
    try {
      return await this.attempt(body);
    } catch (error) {
      // Two made the first key of one person in the same moment: the other's is the one.
      if (error instanceof DuplicateRow && error.table === 'dataKeys') return this.attempt(body);
      throw error;
    }
  }

  raise(table: TableName, id: string, marks: Marks): Promise<void> {
    return this.inner.raise(table, id, marks);
  }

  bump(accountId: string, counters: readonly string[]): Promise<void> {
    return this.inner.bump(accountId, counters);
  }

  private async attempt<T>(body: Body<T>): Promise<T> {
    let made = new Map<string, OpenKey>();
    try {
      const value = await this.inner.transaction(async (innerRead, again) => {
        made = new Map();
        const opening: ReadRow = async (table, id) =>
          (await this.opened(table, [await innerRead(table, id)]))[0];
        const planned = await body(opening, again);
        const writes: Write[] = [];
        for (const write of planned.writes) writes.push(await this.sealed(write, made));
        const keyRows = [...made.values()].flatMap(({ row }) => (row ? [row] : []));
        const keyWrites = keyRows.map((row) => ({ kind: 'insert', table: 'dataKeys', row }) as const);
        return { value: planned.value, writes: [...keyWrites, ...writes] };
      });
      for (const [id, key] of made) this.keys.keep(id, key);
      return value;
    } catch (error) {
      for (const id of made.keys()) this.keys.forget(id);
      throw error;
    }
  }

  private async sealed(write: Write, made: Map<string, OpenKey>): Promise<Write> {
    const sealing = sealingOf(write.table);
    if (!sealing || write.kind === 'remove') return write;
    const row = { ...write.row } as Record<string, unknown> & { id: string };
    const present = sealing.fields.filter((field) => row[field] !== undefined);
    if (present.length === 0) return write;
    const owner = ownerOf(row, sealing);
    const key = made.get(owner) ?? (await this.keys.forSealing(owner));
    if (key.row) made.set(owner, key);
    for (const field of present)
      row[field] = seal(key, row[field], { table: write.table, id: row.id, field });
    return { ...write, row } as unknown as Write;
  }

  /** Keys of these rows; asked for again where a version has come since they were read. */
  private async keysFor(rows: readonly AnyRow[], sealing: Sealing) {
    const owners = rows.map((row) => ownerOf(row, sealing));
    const keys = await this.keys.of(owners);
    const behind = rows.filter((row) => {
      const key = keys.get(ownerOf(row, sealing));
      return typeof key === 'object' && sealing.fields.some((field) => isUnknown(row[field], key));
    });
    if (behind.length === 0) return keys;
    for (const row of behind) this.keys.forget(ownerOf(row, sealing));
    return this.keys.of(owners);
  }

  private async opened<Name extends TableName>(
    table: Name,
    rows: readonly (Tables[Name] | undefined)[],
  ): Promise<Tables[Name][]> {
    const sealing = sealingOf(table);
    const there = rows.filter((it) => it !== undefined) as unknown as AnyRow[];
    if (!sealing) return there as never;
    const hasSealed = (row: AnyRow) => sealing.fields.some((field) => row[field] !== undefined);
    const keys = await this.keysFor(there.filter(hasSealed), sealing);
    return there.flatMap((row) => {
      if (!hasSealed(row)) return [row];
      const key = keys.get(ownerOf(row, sealing));
      if (!key) throw new Error(`a row of ${table} has no data key`);
      return key === 'destroyed' ? [] : [openedRow(row, { table, fields: sealing.fields }, key)];
    }) as never;
  }
}

const isUnknown = (value: unknown, key: OpenKey): boolean =>
  typeof value === 'string' && !key.versions.has(versionOf(value));

function openedRow(
  row: AnyRow,
  { table, fields }: { readonly table: string; readonly fields: readonly string[] },
  key: OpenKey,
): AnyRow {
  const result: Record<string, unknown> & { id: string } = { ...row };
  for (const field of fields) {
    const sealed = row[field];
    if (sealed === undefined) continue;
    if (typeof sealed !== 'string') throw new Error(`${table}.${field} is not sealed`);
    result[field] = open(key, sealed, { table, id: row.id, field });
  }
  return result;
}
