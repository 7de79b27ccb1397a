import {
  DuplicateRow,
  StoreConflict,
  type Body,
  type ListQuery,
  type Marks,
  type ReadRow,
  type Store,
  type Where,
  type Write,
} from '../cloudfunctions/_runtime/store';
import { tables, type TableName, type Tables } from '../cloudfunctions/_runtime/tables';

type Row = Record<string, unknown> & { id: string };

const matches = (row: Row, where: Where<never>): boolean =>
  Object.entries(where as Record<string, unknown>).every(([field, wanted]) => {
    const value = row[field] as number;
    if (wanted === null || typeof wanted !== 'object') return value === wanted;
    const range = wanted as { in?: unknown[]; lt?: number; lte?: number; gt?: number; gte?: number };
    if (range.in) return range.in.includes(value);
    if (value === undefined) return false;
    return (
      (range.lt === undefined || value < range.lt) &&
      (range.lte === undefined || value <= range.lte) &&
      (range.gt === undefined || value > range.gt) &&
      (range.gte === undefined || value >= range.gte)
    );
  });

/** Throws when no declared index begins with the fields asked for: every query has an index. */
export function assertIndexed(
  table: TableName,
  where: object,
  orderBy: readonly (readonly [string, string])[] = [],
): void {
  const isRange = (it: unknown) => typeof it === 'object' && it !== null && !('in' in it);
  const equal = Object.entries(where).flatMap(([field, it]) => (isRange(it) ? [] : [field]));
  const ranged = Object.entries(where).flatMap(([field, it]) => (isRange(it) ? [field] : []));
  const sorted = orderBy.map(([field]) => field);
  if (equal.length === 1 && equal[0] === 'id' && ranged.length === 0) return;
  const { indexes, unique = [] } = tables[table];
  // The id itself is always an index.
  const served = [...indexes, ...unique, ['id']].some((index: readonly string[]) => {
    const head = index.slice(0, equal.length);
    const tail = index.slice(equal.length);
    return (
      equal.every((field) => head.includes(field)) &&
      (ranged.length === 0 || (ranged.length === 1 && tail[0] === ranged[0])) &&
      sorted.every((field, at) => tail[at] === field)
    );
  });
  if (!served) throw new Error(`no index on ${table} for ${JSON.stringify({ equal, ranged, sorted })}`);
}

/** The store in memory: same contract as CloudBase, and it refuses a query without an index. */
export class MemoryStore implements Store {
  readonly rows = Object.fromEntries(
    Object.keys(tables).map((name) => [name, new Map<string, unknown>()]),
  ) as unknown as { readonly [Name in TableName]: Map<string, Tables[Name]> };
  /** Reads and writes since the start, counted as documents' operations. */
  readonly counts = { reads: 0, writes: 0 };
  private turn: Promise<unknown> = Promise.resolve();

  find: ReadRow = async (table, id) => {
    this.counts.reads += 1;
    return structuredClone(this.rows[table].get(id)) as never;
  };

  async list<Name extends TableName>(table: Name, query: ListQuery<Tables[Name]>): Promise<Tables[Name][]> {
    assertIndexed(table, query.where, query.orderBy);
    this.counts.reads += 1;
    const rows = [...this.rows[table].values()] as unknown as Row[];
    const found = rows.filter((row) => matches(row, query.where as Where<never>));
    const order = query.orderBy ?? [];
    found.sort((a, b) => {
      for (const [field, direction] of order) {
        const [x, y] = [a[field] as number, b[field] as number];
        if (x !== y) return (x < y ? -1 : 1) * (direction === 'asc' ? 1 : -1);
      }
      return 0;
    });
    return structuredClone(found.slice(0, query.limit)) as unknown as Tables[Name][];
  }

  async count<Name extends TableName>(table: Name, where: Where<Tables[Name]>): Promise<number> {
    assertIndexed(table, where);
    this.counts.reads += 1;
    const rows = [...this.rows[table].values()] as unknown as Row[];
    return rows.filter((row) => matches(row, where as Where<never>)).length;
  }

  /** One at a time: `body` runs again only where a unique index refuses, for what `body` read outside may be old. */
  async transaction<T>(body: Body<T>) {
    const run = this.turn.then(async () => {
      let { value, writes } = await body(this.find, false);
      this.refuseDuplicates(writes);
      if (this.takesTaken(writes)) ({ value, writes } = await body(this.find, true));
      this.refuseDuplicates(writes);
      if (this.takesTaken(writes)) throw new StoreConflict('taken');
      for (const write of writes) {
        this.counts.writes += 1;
        if (write.kind === 'remove') this.rows[write.table].delete(write.id);
        else (this.rows[write.table] as Map<string, unknown>).set(write.row.id, structuredClone(write.row));
      }
      return value;
    });
    this.turn = run.catch(() => undefined);
    return run;
  }

  private refuseDuplicates(writes: readonly Write[]): void {
    for (const write of writes)
      if (write.kind === 'insert' && this.rows[write.table].has(write.row.id) && !tables[write.table].isClaim)
        throw new DuplicateRow(write.table);
  }

  private takesTaken(writes: readonly Write[]): boolean {
    return writes.some((write) => {
      if (write.kind !== 'insert') return false;
      const rows = [...this.rows[write.table].values()] as unknown as Row[];
      const own = write.row as unknown as Row;
      if (tables[write.table].isClaim && this.rows[write.table].has(own.id)) return true;
      const unique: readonly (readonly string[])[] = tables[write.table].unique ?? [];
      return unique.some((fields) => rows.some((row) => fields.every((field) => row[field] === own[field])));
    });
  }

  async raise(table: TableName, id: string, marks: Marks): Promise<void> {
    this.counts.writes += 1;
    const row = this.rows[table].get(id) as Row | undefined;
    if (!row) return;
    for (const [name, least] of Object.entries(marks)) {
      const path = name.split('.');
      const last = path.pop()!;
      const holder = path.reduce<Row>((at, key) => at[key] as Row, row);
      const now = holder[last] as number | string | undefined;
      if (now === undefined || now < least) holder[last] = least;
    }
  }

  async bump(accountId: string, counters: readonly string[]): Promise<void> {
    this.counts.writes += 1;
    const signal = this.rows.signals.get(accountId) ?? { id: accountId, _openid: '', counters: {} };
    const next = { ...signal.counters };
    for (const counter of counters) next[counter] = (next[counter] ?? 0) + 1;
    this.rows.signals.set(accountId, { ...signal, counters: next });
  }
}
