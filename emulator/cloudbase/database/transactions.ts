import { randomUUID } from 'node:crypto';
import type { Clock } from '../../clock';
import { duplicateKey, transactionConflict, transactionMissing } from '../vendorError';
import { openDriver, type Driver } from './driver';
import { docKey, keysOf, uniqueKey, type Locks } from './locks';
import { expressionOf, keyOf, type Table, type TableIndex } from './table';
import type { Doc } from './values';
import type { Put, Writer } from './writer';

const LIFETIME_MS = 30_000;
const SNAPSHOT_CACHE_KIB = 512;

/** A running transaction: a snapshot taken at its first operation, and writes that wait for the commit. */
export type Transaction = {
  readonly id: string;
  readonly writes: Map<string, Put>;
  readonly locks: Set<string>;
  /** The connection that holds the snapshot. */
  readonly snapshot: () => Driver;
  readonly end: () => void;
};

export type Transactions = {
  readonly start: () => Transaction;
  /** Throws the vendor's error where it has ended or never was. */
  readonly find: (id: string) => Transaction;
  /** Stages a write; the first writer of a document wins, the second transaction is ended with a conflict. */
  readonly write: (transaction: Transaction, put: Put) => void;
  readonly commit: (transaction: Transaction) => Promise<void>;
  readonly stop: () => void;
};

export function openTransactions(file: string, clock: Clock, writer: Writer, locks: Locks): Transactions {
  const running = new Map<string, Transaction>();
  const idle: Driver[] = [];

  const start = (): Transaction => {
    const id = randomUUID();
    let snapshot: Driver | undefined;
    const cancelTimeout = clock.at(clock.now() + LIFETIME_MS, () => transaction.end());
    const transaction: Transaction = {
      id,
      writes: new Map(),
      locks: new Set(),
      snapshot: () => (snapshot ??= takeSnapshot(idle.pop() ?? openDriver(file, SNAPSHOT_CACHE_KIB))),
      end() {
        if (!running.delete(id)) return;
        cancelTimeout();
        if (snapshot) {
          snapshot.run('ROLLBACK');
          idle.push(snapshot);
        }
        locks.release(transaction.locks);
      },
    };
    running.set(id, transaction);
    return transaction;
  };

  const conflict = (transaction: Transaction): never => {
    transaction.end();
    throw transactionConflict();
  };

  const write = (transaction: Transaction, put: Put) => {
    const own = docKey(put.table, put.id);
    const keys = keysOf(put.table, put.id, put.after);
    for (const key of keys) {
      const holder = locks.holderOf(key);
      if (holder && holder !== transaction) conflict(transaction);
    }
    if (!transaction.writes.has(own) && changedSince(transaction, put, writer.driver)) conflict(transaction);
    if (put.after) refuseTakenKeys(transaction, put.table, put.after, writer.driver);
    for (const key of keys) {
      if (!locks.holderOf(key)) locks.take(key, transaction);
      transaction.locks.add(key);
    }
    const before = transaction.writes.has(own) ? transaction.writes.get(own)?.before : put.before;
    transaction.writes.set(own, { ...put, ...(before && { before }) });
  };

  return {
    start,
    write,
    find(id) {
      const transaction = running.get(id);
      if (!transaction) throw transactionMissing();
      return transaction;
    },
    async commit(transaction) {
      const puts = [...transaction.writes.values()].sort((a, b) => Number(!!a.after) - Number(!!b.after));
      const durable = writer.step(puts);
      transaction.end();
      await durable;
    },
    stop() {
      for (const transaction of running.values()) transaction.end();
      for (const driver of idle.splice(0)) driver.close();
    },
  };
}

/** A reading WAL transaction sees the database as it was at its first read, however long it lasts. */
function takeSnapshot(driver: Driver): Driver {
  driver.run('BEGIN');
  driver.get('SELECT seq FROM _version');
  return driver;
}

function changedSince(transaction: Transaction, { table, id }: Put, latest: Driver): boolean {
  const sql = `SELECT v FROM ${table.sql} WHERE k=?`;
  return latest.get(sql, [id])?.['v'] !== transaction.snapshot().get(sql, [id])?.['v'];
}

/** Refuses at the write, not at the commit, a key that another document has under a unique index. */
function refuseTakenKeys(transaction: Transaction, table: Table, doc: Doc, latest: Driver): void {
  for (const index of table.unique) {
    const key = uniqueKey(table, index, doc);
    if (key === undefined) continue;
    const staged = [...transaction.writes.values()].some(
      ({ table: other, id, after }) =>
        other === table && id !== doc._id && after && uniqueKey(table, index, after) === key,
    );
    const holder = holderOf(table, index, doc, latest);
    const movedAway = holder !== undefined && transaction.writes.has(docKey(table, holder));
    if (staged || (holder !== undefined && holder !== doc._id && !movedAway))
      throw duplicateKey(table.name, index.name, JSON.stringify(keyOf(doc, index)));
  }
}

function holderOf(table: Table, index: TableIndex, doc: Doc, driver: Driver): Doc['_id'] | undefined {
  const where = index.paths.map((path) => `${path.join('.') === '_id' ? 'k' : expressionOf(path)} IS ?`);
  const row = driver.get(`SELECT k FROM ${table.sql} WHERE ${where.join(' AND ')}`, keyOf(doc, index));
  return row?.['k'] as Doc['_id'] | undefined;
}
