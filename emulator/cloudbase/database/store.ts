import { randomBytes } from 'node:crypto';
import { duplicateKey, requestFailed } from '../vendorError';
import type { Tally } from './counters';
import { keysOf, type Locks } from './locks';
import { applyDirectly } from './directUpdate';
import { geoNearStage } from './geo';
import { aggregated, applyUpdate, matcher, projected } from './operators';
import { positioned } from './mendUpdate';
import type { Reader, Selection } from './reader';
import type { Table } from './table';
import type { Transaction, Transactions } from './transactions';
import { copyOf, isPlain, type Doc, type Query } from './values';
import { transactionView, viewOf, type View } from './view';
import type { Put, Writer } from './writer';

export type Modification = {
  readonly query: Query;
  /** Update operators (`$set` …), or a whole document to put in the old one's place. */
  readonly data: Query;
  readonly multi: boolean;
  readonly upsert: boolean;
};
export type Modified = {
  readonly updated: number;
  readonly upsertedId: Doc['_id'] | null;
  readonly last?: Doc;
};
export type Find = Selection & { readonly projection?: Query };

/** Operations on documents, each within a transaction or on its own. */
export type Store = {
  readonly find: (table: Table, query: Query, find: Find, within?: Transaction) => Doc[];
  readonly count: (table: Table, query: Query, within?: Transaction) => number;
  readonly aggregate: (table: Table, stages: Query[]) => unknown[];
  readonly insert: (table: Table, docs: readonly Query[], within?: Transaction) => Promise<Doc['_id'][]>;
  readonly modify: (table: Table, change: Modification, within?: Transaction) => Promise<Modified>;
  readonly remove: (table: Table, query: Query, multi: boolean, within?: Transaction) => Promise<number>;
};

/** Reads, and says what to write; nothing may happen between the two. */
type Decide<T> = (view: View) => { puts: Put[]; result: T };

type Parts = {
  readonly reader: Reader;
  readonly writer: Writer;
  readonly locks: Locks;
  readonly transactions: Transactions;
  readonly tally: Tally;
  readonly tableOf: (name: string) => Table;
  readonly hasTable: (name: string) => boolean;
};

export function openStore({ reader, writer, locks, transactions, tally, tableOf, hasTable }: Parts): Store {
  const latest = viewOf(reader, writer.driver);
  const viewWithin = (within: Transaction | undefined): View =>
    within ? transactionView(reader, within) : latest;

  /** Writes outside a transaction wait for the transactions that hold what they need, then look again. */
  const settle = async <T>(decide: Decide<T>): Promise<T> => {
    for (;;) {
      const { puts, result } = decide(latest);
      const blocking = locks.none() ? undefined : blockingKey(puts, locks);
      if (blocking === undefined) {
        await writer.step(puts);
        tally.wrote(puts.length);
        return result;
      }
      await locks.released(blocking);
    }
  };

  const apply = async <T>(decide: Decide<T>, within: Transaction | undefined): Promise<T> => {
    if (!within) return settle(decide);
    const { puts, result } = decide(transactionView(reader, within));
    for (const put of puts) transactions.write(within, put);
    tally.wrote(puts.length);
    return result;
  };

  return {
    find(table, query, { projection = {}, ...selection }, within) {
      const docs = viewWithin(within).select(table, query, selection);
      tally.read(docs.length);
      return projected(docs, projection);
    },
    count(table, query, within) {
      tally.read(0);
      return viewWithin(within).count(table, query);
    },
    aggregate(table, stages) {
      const [first, ...rest] = stages;
      const match = first?.['$match'];
      const geoNear = first?.['$geoNear'];
      const narrowed = isPlain(match);
      const found = latest.select(table, narrowed ? match : {});
      const docs = isPlain(geoNear) ? geoNearStage(found, geoNear, matcher) : found;
      tally.read(docs.length);
      return aggregated(docs, narrowed || isPlain(geoNear) ? rest : stages, (name) =>
        // To MongoDB a collection that does not exist is an empty one.
        hasTable(name) ? latest.select(tableOf(name), {}) : [],
      );
    },
    insert: (table, docs, within) => {
      const made = docs.map(withId);
      return apply(
        (view) => ({ puts: inserts(view, table, made), result: made.map(({ _id }) => _id) }),
        within,
      );
    },
    modify: (table, change, within) => {
      const freshId = newId();
      return apply((view) => modifications(view, table, change, freshId), within);
    },
    remove: (table, query, multi, within) =>
      apply((view) => {
        const docs = view.select(table, query, multi ? {} : { limit: 1 });
        return { puts: docs.map((before) => ({ table, id: before._id, before })), result: docs.length };
      }, within),
  };
}

const newId = () => randomBytes(16).toString('hex');

function withId(doc: Query): Doc {
  for (const key in doc)
    if (key.startsWith('$'))
      throw requestFailed(`[FailedOperation] document field name can not start with '$': ${key}`);
  const id = doc['_id'];
  if (id === undefined) return { _id: newId(), ...doc };
  if (typeof id !== 'string' && typeof id !== 'number')
    throw requestFailed('[FailedOperation] _id must be a string or a number');
  // First, as MongoDB stores it.
  return { _id: id, ...doc };
}

function inserts(view: View, table: Table, docs: readonly Doc[]): Put[] {
  const seen = new Set<Doc['_id']>();
  return docs.map((after) => {
    const { _id: id } = after;
    if (seen.has(id) || view.select(table, { _id: id }).length > 0)
      throw duplicateKey(table.name, '_id_', `{ _id: ${JSON.stringify(id)} }`);
    seen.add(id);
    return { table, id, after };
  });
}

function modifications(
  view: View,
  table: Table,
  { query, data, multi, upsert }: Modification,
  freshId: string,
): { puts: Put[]; result: Modified } {
  const docs = view.select(table, query, multi ? {} : { limit: 1 });
  if (docs.length === 0) return upsert ? upserted(table, query, data, freshId) : { puts: [], result: none() };
  const puts: Put[] = [];
  let last: Doc | undefined;
  for (const before of docs) {
    const { after, changed } = changedBy(before, positioned(data, query, before, matcher));
    last = after;
    if (changed) puts.push({ table, id: before._id, before, after });
  }
  return { puts, result: { updated: puts.length, upsertedId: null, ...(last && { last }) } };
}

/** A document with this `_id`, whatever `data` says of it. */
const idFirst = (id: Doc['_id'], data: Query): Doc => {
  const { _id: _, ...rest } = data;
  return { _id: id, ...rest };
};

const none = (): Modified => ({ updated: 0, upsertedId: null });

const isOperators = (data: Query) => Object.keys(data).some((key) => key.startsWith('$'));

function changedBy(before: Doc, data: Query): { after: Doc; changed: boolean } {
  if (!isOperators(data)) return { after: idFirst(before._id, data), changed: true };
  const { after, changed } = operatedOn(before, data);
  if (after._id !== before._id)
    throw requestFailed(
      "[FailedOperation] Performing an update on the path '_id' would modify the immutable field '_id'",
    );
  return { after, changed };
}

function operatedOn(before: Doc, data: Query): { after: Doc; changed: boolean } {
  const direct = copyOf(before);
  const changed = applyDirectly(direct, data);
  if (changed !== undefined) return { after: direct, changed };
  const after = copyOf(before);
  return { after, changed: applyUpdate(after, data) };
}

function upserted(
  table: Table,
  query: Query,
  data: Query,
  freshId: string,
): { puts: Put[]; result: Modified } {
  const asked = isPlain(query['_id']) ? query['_id']['$eq'] : query['_id'];
  const id = typeof asked === 'string' || typeof asked === 'number' ? asked : freshId;
  const after = idFirst(id, isOperators(data) ? equalities(query) : data);
  if (isOperators(data)) applyUpdate(after, data);
  return { puts: [{ table, id, after }], result: { updated: 0, upsertedId: id, last: after } };
}

/** What a document that an upsert makes has from its query: every field that must be equal to something. */
function equalities(query: Query): Query {
  const made: Doc = { _id: '' };
  for (const [key, value] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(value))
      for (const part of value as Query[]) Object.assign(made, equalities(part));
    if (key.startsWith('$') || key === '_id') continue;
    const operators = isPlain(value) && isOperators(value);
    if (operators && !('$eq' in value)) continue;
    applyUpdate(made, { $set: { [key]: operators ? value['$eq'] : value } });
  }
  const { _id: _, ...rest } = made;
  return rest;
}

function blockingKey(puts: readonly Put[], locks: Locks): string | undefined {
  for (const { table, id, after } of puts)
    for (const key of keysOf(table, id, after)) if (locks.holderOf(key)) return key;
  return undefined;
}
