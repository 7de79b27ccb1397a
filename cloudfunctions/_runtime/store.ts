import type { TableName, Tables } from './tables';

type Comparable<V> = V | { readonly in: readonly V[] } | Range<V>;
type Range<V> = { readonly lt?: V; readonly lte?: V; readonly gt?: V; readonly gte?: V };

/** Conditions on top-level fields, all of which must hold. */
export type Where<T> = { readonly [Field in keyof T & string]?: Comparable<NonNullable<T[Field]>> };

/** What to list: conditions, order and at most `limit` (≤ 1000) rows. Must be served by a declared index. */
export type ListQuery<T> = {
  readonly where: Where<T>;
  readonly orderBy?: readonly (readonly [keyof T & string, 'asc' | 'desc'])[];
  readonly limit: number;
};

/** One staged write. */
export type Write = {
  [Name in TableName]:
    | { readonly kind: 'insert' | 'replace'; readonly table: Name; readonly row: Tables[Name] }
    | { readonly kind: 'remove'; readonly table: Name; readonly id: string };
}[TableName];

/** Reads a row as of the transaction's snapshot. */
export type ReadRow = <Name extends TableName>(table: Name, id: string) => Promise<Tables[Name] | undefined>;

/** What a transaction runs over its snapshot; `again` after a conflict. */
export type Body<T> = (
  read: ReadRow,
  again: boolean,
) => Promise<{ readonly value: T; readonly writes: readonly Write[] }>;

/** What only grows, by (dotted) name: numbers, and texts that sort by the number they begin with. */
export type Marks = Readonly<Record<string, number | string>>;

/** The database port. One contract suite holds the memory store and CloudBase to it. */
export interface Store {
  readonly find: ReadRow;
  list<Name extends TableName>(table: Name, query: ListQuery<Tables[Name]>): Promise<Tables[Name][]>;
  count<Name extends TableName>(table: Name, where: Where<Tables[Name]>): Promise<number>;
  /**
   * Runs `body` over a snapshot, then commits the writes it returns, all or none; with no writes nothing is committed.
   * `body` is run again (`again`) on a write conflict, and when another row has what a unique index wants for one of
   * these: so it must have no effect of its own.
   * @throws DuplicateRow when an inserted id exists; StoreConflict when conflicts do not end.
   */
  transaction<T>(body: Body<T>): Promise<T>;
  /**
   * Raises marks of a row to at least these, outside any transaction; a dotted name is one inside an object.
   * None is ever lowered, so neither order nor repetition matters. Nothing happens where the row is missing.
   */
  raise(table: TableName, id: string, marks: Marks): Promise<void>;
  /** Adds one to counters of an account's signal document. Outside any transaction; a lost one is repaired by a pull. */
  bump(accountId: string, counters: readonly string[]): Promise<void>;
}

/** An inserted id exists already. */
export class DuplicateRow extends Error {
  constructor(readonly table: TableName) {
    super(`duplicate id in ${table}`);
  }
}

/** The same rows were changed by others again and again. */
export class StoreConflict extends Error {}
