import type { Driver } from './driver';
import { matcher, sorted } from './operators';
import { soleId, type Reader, type Selection } from './reader';
import { docKey } from './locks';
import type { Table } from './table';
import type { Transaction } from './transactions';
import { copyOf, type Doc, type Query } from './values';

/** What one operation sees: the latest state, or a transaction's snapshot with its own writes laid over it. */
export type View = {
  readonly select: (table: Table, query: Query, selection?: Selection) => Doc[];
  readonly count: (table: Table, query: Query) => number;
};

export const viewOf = (reader: Reader, driver: Driver): View => ({
  select: (table, query, selection) => reader.select(driver, table, query, selection),
  count: (table, query) => reader.count(driver, table, query),
});

export function transactionView(reader: Reader, transaction: Transaction): View {
  const select: View['select'] = (table, query, selection = {}) => {
    const snapshot = transaction.snapshot();
    const written = [...transaction.writes.values()].filter((put) => put.table === table);
    if (written.length === 0) return reader.select(snapshot, table, query, selection);
    const id = soleId(query);
    const own = id === undefined ? undefined : transaction.writes.get(docKey(table, id));
    if (own) return own.after ? [copyOf(own.after)] : [];
    if (id !== undefined) return reader.select(snapshot, table, query, selection);
    const untouched = reader
      .select(snapshot, table, query)
      .filter((doc) => !transaction.writes.has(docKey(table, doc._id)));
    const test = matcher(query);
    const mine = written.flatMap(({ after }) => (after && test(after) ? [copyOf(after)] : []));
    const { sort, skip = 0, limit = Infinity } = selection;
    const found = [...untouched, ...mine];
    return (sort ? sorted(found, sort) : found).slice(skip, skip + limit);
  };
  return { select, count: (table, query) => select(table, query).length };
}
