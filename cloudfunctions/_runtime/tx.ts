import type { DomainEvent } from '@shared/domain/audit/audit';
import type { ListQuery, Marks, ReadRow, Store, Where, Write } from './store';
import { tables, type TableName, type Tables } from './tables';

type TxTable<Row> = {
  /** Reads by id, as of the snapshot and with this transaction's own writes. */
  readonly find: (id: string) => Promise<Row | undefined>;
  /** Staged; the commit fails when the id exists. */
  readonly insert: (row: Row) => void;
  readonly replace: (row: Row) => void;
  readonly remove: (id: string) => void;
  /**
   * After the commit, and by itself: what only follows from rows that were written, so that it can be found out again.
   * Every number only grows.
   */
  readonly raise: (id: string, marks: Marks) => void;
};

/** What a command may touch: reads by id, staged writes, events, signals. Nothing reaches the database before commit. */
export type Tx = { readonly [Name in TableName]: TxTable<Tables[Name]> } & {
  /** Outbox: delivered to effects at least once, after the commit. */
  readonly emit: (event: DomainEvent) => void;
  /** Written even when the answer is no: a wrong password, an attempt that counts. */
  readonly keepIfRefused: (write: Write) => void;
  /** Tells an account's open app, after the commit, that `topic` changed (`inbox` or a consultation id). */
  readonly signal: (accountId: string, ...topics: readonly string[]) => void;
};

/** Reads outside any snapshot: for lists, and for hints that no invariant rests on. */
export type Db = {
  readonly [Name in TableName]: {
    readonly find: (id: string) => Promise<Tables[Name] | undefined>;
    /** Rows of these ids, in no order; unknown ids are left out. */
    readonly findAll: (ids: readonly string[]) => Promise<Tables[Name][]>;
    readonly list: (query: ListQuery<Tables[Name]>) => Promise<Tables[Name][]>;
    readonly count: (where: Where<Tables[Name]>) => Promise<number>;
  };
};

/** What a transaction has staged. */
export type Staged = {
  readonly writes: Write[];
  readonly keptIfRefused: Write[];
  readonly events: DomainEvent[];
  readonly raises: { readonly table: TableName; readonly id: string; readonly marks: Marks }[];
  readonly signals: Map<string, Set<string>>;
};

const names = Object.keys(tables) as TableName[];

/** @throws where rows of this table are final. */
function mutable(name: TableName): TableName {
  if (tables[name].isFinal) throw new Error(`rows of ${name} are written once`);
  return name;
}

/** A transaction over a snapshot reader, with what it stages. In a snapshot a row is what it was: it is read once. */
export function openTx(readRow: ReadRow): { readonly tx: Tx; readonly staged: Staged } {
  const known = new Map<string, Promise<unknown>>();
  const read = (name: TableName, id: string): Promise<unknown> => {
    const key = `${name}/${id}`;
    const found = known.get(key) ?? readRow(name, id);
    known.set(key, found);
    return found;
  };
  const staged: Staged = { writes: [], keptIfRefused: [], events: [], raises: [], signals: new Map() };
  // The compiler compares no more than 25 members of a union with a name; `TxTable` has checked the row.
  const stage = (write: object) => void staged.writes.push(write as Write);
  const table = (name: TableName): TxTable<never> => ({
    async find(id) {
      const own = staged.writes.findLast(
        (it) => it.table === name && (it.kind === 'remove' ? it.id : it.row.id) === id,
      );
      if (own) return (own.kind === 'remove' ? undefined : own.row) as never;
      return (await read(name, id)) as never;
    },
    insert: (row) => stage({ kind: 'insert', table: name, row }),
    replace: (row) => stage({ kind: 'replace', table: mutable(name), row }),
    remove: (id) => stage({ kind: 'remove', table: mutable(name), id }),
    raise: (id, marks) => void staged.raises.push({ table: name, id, marks }),
  });
  const tx = {
    ...Object.fromEntries(names.map((name) => [name, table(name)])),
    emit: (event: DomainEvent) => void staged.events.push(event),
    keepIfRefused: (write: Write) => void staged.keptIfRefused.push(write),
    signal(accountId: string, ...topics: readonly string[]) {
      const known = staged.signals.get(accountId) ?? new Set();
      for (const topic of topics) known.add(topic);
      staged.signals.set(accountId, known);
    },
  };
  return { tx: tx as unknown as Tx, staged };
}

/** A row that was read before the action began. */
export type ReadBefore = { readonly table: TableName; readonly id: string; readonly row: unknown };

/** The read side of a store, one property per table. What was read before is given out once. */
export function openDb(store: Store, before: readonly ReadBefore[] = []): Db {
  const kept = [...before];
  const find = async (name: TableName, id: string) => {
    const at = kept.findIndex((it) => it.table === name && it.id === id);
    return at < 0 ? store.find(name, id) : (kept.splice(at, 1)[0]!.row as never);
  };
  const table = (name: TableName) => ({
    find: (id: string) => find(name, id),
    findAll: async (ids: readonly string[]) => {
      const unique = [...new Set(ids)];
      if (unique.length === 0) return [];
      if (unique.length === 1) return [await store.find(name, unique[0]!)].filter((it) => it !== undefined);
      return store.list(name, { where: { id: { in: unique } } as never, limit: unique.length });
    },
    list: (query: never) => store.list(name, query),
    count: (where: never) => store.count(name, where),
  });
  return Object.fromEntries(names.map((name) => [name, table(name)])) as unknown as Db;
}
