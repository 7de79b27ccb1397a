import type { Clock } from '../../clock';
import { openCatalogue } from './catalogue';
import { openTally, type DatabaseCounters } from './counters';
import type { DeclaredCollection } from './declaration';
import { openDriver } from './driver';
import { openLocks } from './locks';
import { openReader } from './reader';
import { replaceRows, tablesIn } from './replaceRows';
import { openStore, type Find, type Store } from './store';
import type { Table } from './table';
import { openTransactions, type Transactions } from './transactions';
import type { Doc, Query } from './values';
import { openWalSync } from './walSync';
import { openWriter, type Change } from './writer';

export type { Change } from './writer';
export type { Doc, Query } from './values';

export type DatabaseOptions = {
  /** The one file the documents live in. */
  readonly file: string;
  readonly clock: Clock;
  /** `database.collections` of cloudbaserc.json. */
  readonly collections: readonly DeclaredCollection[];
  /** Refuse a query that would walk through more than 1000 documents without an index. */
  readonly strictIndexes?: boolean;
};

/** The document database behind the SDKs, and plain reads for the emulator's own parts. */
export type Database = {
  readonly clock: Clock;
  readonly store: Store;
  readonly transactions: Transactions;
  /** Throws the vendor's error where there is no such collection. */
  readonly table: (name: string) => Table;
  readonly createCollection: (name: string) => void;

  readonly get: (collection: string, id: Doc['_id']) => Doc | undefined;
  readonly find: (collection: string, query: Query, options?: Find) => Doc[];
  /** Called with every change once it is durable, in order; returns a function that ends it. */
  readonly onCommitted: (listener: (changes: readonly Change[]) => void) => () => void;
  /** Documents in each collection. */
  readonly inspect: () => Record<string, number>;
  readonly counters: () => DatabaseCounters;
  readonly resetCounters: () => void;
  /** Removes every document, and keeps collections and indexes. */
  readonly clear: () => void;
  /** Writes all there is into a file, and takes it back from one: documents, collections, nothing under way. */
  readonly snapshot: (file: string) => void;
  readonly restore: (file: string) => void;
  readonly stop: () => Promise<void>;
};

export function databaseService({
  file,
  clock,
  collections,
  strictIndexes = false,
}: DatabaseOptions): Database {
  const driver = openDriver(file, 32_768, 'NORMAL');
  driver.exec(
    'CREATE TABLE IF NOT EXISTS _version(id INTEGER PRIMARY KEY CHECK (id=1), seq INTEGER NOT NULL)',
  );
  driver.exec('INSERT OR IGNORE INTO _version VALUES(1, 0)');
  const catalogue = openCatalogue(driver, collections);
  const walSync = openWalSync(file);
  const listeners = new Set<(changes: readonly Change[]) => void>();
  const writer = openWriter(driver, catalogue.tables, walSync.durable, (changes) => {
    for (const listener of listeners) listener(changes);
  });
  const reader = openReader({ strictIndexes });
  const locks = openLocks();
  const tally = openTally();
  const transactions = openTransactions(file, clock, writer, locks);
  const store = openStore({
    reader,
    writer,
    locks,
    transactions,
    tally,
    tableOf: catalogue.table,
    hasTable: catalogue.has,
  });

  return {
    clock,
    store,
    transactions,
    table: catalogue.table,
    createCollection(name) {
      writer.flush();
      catalogue.create(name);
    },
    get: (collection, id) => reader.byId(driver, catalogue.table(collection), id),
    find: (collection, query, { sort, skip, limit } = {}) =>
      reader.select(driver, catalogue.table(collection), query, {
        ...(sort && { sort }),
        ...(skip !== undefined && { skip }),
        ...(limit !== undefined && { limit }),
      }),
    onCommitted(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    inspect: () =>
      Object.fromEntries(catalogue.tables().map((table) => [table.name, reader.count(driver, table, {})])),
    counters: tally.counters,
    resetCounters: tally.reset,
    clear() {
      writer.flush();
      driver.exec('DELETE FROM _kinds');
      for (const table of catalogue.tables()) {
        driver.exec(`DELETE FROM ${table.sql}`);
        table.reload();
      }
    },
    snapshot(to) {
      writer.flush();
      driver.copyTo(to);
    },
    restore(from) {
      writer.flush();
      transactions.stop();
      for (const table of tablesIn(driver, from))
        if (table.startsWith('c:')) catalogue.create(table.slice(2));
      // Versions only grow: what a transaction has read before is never taken for what is there now.
      replaceRows(driver, from, (table) => table !== '_version');
      for (const table of catalogue.tables()) table.reload();
    },
    async stop() {
      writer.flush();
      transactions.stop();
      await walSync.close();
      driver.close();
    },
  };
}
