import type { Command, Database, Doc, Transaction } from 'tcb-admin-node';
import {
  DuplicateRow,
  StoreConflict,
  type Body,
  type ListQuery,
  type Marks,
  type ReadRow,
  type Store,
  type Write,
} from '../../store';
import { tables, type TableName, type Tables } from '../../tables';
import { asError, isConflict, isDuplicateId, throwOnCode } from './vendorError';

/** A conflict is met again this many times before it is given up. */
const ATTEMPTS = 8;
/** The first writer wins and the others are thrown out at once: without a pause of their own length they meet again. */
const FIRST_PAUSE_MS = 10;
const pause = (attempt: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * FIRST_PAUSE_MS * 2 ** attempt));

/** Somebody was faster with what can be had once: the row of theirs is there the next time. */
const isClaimed = (error: unknown): boolean =>
  error instanceof DuplicateRow && tables[error.table].isClaim === true;

type AnyRow = { readonly id: string };

const toRow = ({ _id, ...rest }: Doc): never => ({ id: _id, ...rest }) as never;
const toDoc = ({ id, ...rest }: AnyRow) => ({ _id: id, ...rest });
const fieldOf = (field: string): string => (field === 'id' ? '_id' : field);

/** The database port over CloudBase's document database. */
export class CloudbaseStore implements Store {
  constructor(private readonly database: Database) {}

  find: ReadRow = async (table, id) => {
    const found = throwOnCode(await this.database.collection(table).doc(id).get()).data[0];
    return found && toRow(found);
  };

  async list<Name extends TableName>(table: Name, query: ListQuery<Tables[Name]>): Promise<Tables[Name][]> {
    let found = this.database.collection(table).where(this.conditionsOf(query.where));
    for (const [field, direction] of query.orderBy ?? []) found = found.orderBy(fieldOf(field), direction);
    return throwOnCode(await found.limit(query.limit).get()).data.map(toRow);
  }

  async count(table: TableName, where: object): Promise<number> {
    return throwOnCode(await this.database.collection(table).where(this.conditionsOf(where)).count()).total;
  }

  async transaction<T>(body: Body<T>): Promise<T> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      try {
        return await this.attempt(body, attempt > 1);
      } catch (error) {
        if (!isConflict(error) && !isClaimed(error)) throw error;
        if (attempt < ATTEMPTS) await pause(attempt);
      }
    }
    throw new StoreConflict(`still in conflict after ${ATTEMPTS} attempts`);
  }

  async raise(table: TableName, id: string, marks: Marks): Promise<void> {
    const { command } = this.database;
    const change = Object.fromEntries(Object.entries(marks).map(([name, it]) => [name, command.max(it)]));
    throwOnCode(await this.database.collection(table).doc(id).update(change));
  }

  async bump(accountId: string, counters: readonly string[]): Promise<void> {
    const { command } = this.database;
    const change = Object.fromEntries(counters.map((counter) => [`counters.${counter}`, command.inc(1)]));
    throwOnCode(await this.database.collection('signals').doc(accountId).update(change));
  }

  /** The vendor's transaction begins with the first read or write, so that a plain refusal or single write needs none. */
  private async attempt<T>(body: Body<T>, again: boolean): Promise<T> {
    let opening: Promise<Transaction> | undefined;
    const open = () => (opening ??= this.database.startTransaction());
    const read: ReadRow = async (table, id) => {
      const { data } = await (await open()).collection(table).doc(id).get();
      return data ? toRow(data) : undefined;
    };
    try {
      const { value, writes } = await body(read, again);
      if (writes.length === 1 && !opening) await this.writeAlone(writes[0]!);
      else if (writes.length > 0) await commit(await open(), writes);
      else await (await opening)?.rollback();
      return value;
    } catch (thrown) {
      if (thrown instanceof DuplicateRow) throw thrown;
      const error = asError(thrown);
      // Most conflicts have ended the transaction at the server already.
      if (opening) await (await opening).rollback().catch(() => undefined);
      throw error;
    }
  }

  private async writeAlone(write: Write): Promise<void> {
    const collection = this.database.collection(write.table);
    if (write.kind === 'remove') throwOnCode(await collection.doc(write.id).remove());
    else if (write.kind === 'replace')
      throwOnCode(await collection.doc(write.row.id).set(withoutId(write.row)));
    else {
      const added = await collection.add(toDoc(write.row));
      try {
        throwOnCode(added);
      } catch (error) {
        throw isDuplicateId(error) ? new DuplicateRow(write.table) : error;
      }
    }
  }

  private conditionsOf(where: object): Record<string, unknown> {
    const { command } = this.database;
    return Object.fromEntries(
      Object.entries(where).map(([field, wanted]: [string, unknown]) => [
        fieldOf(field),
        conditionOf(command, wanted),
      ]),
    );
  }
}

const withoutId = ({ id: _, ...rest }: AnyRow) => rest;

function conditionOf(command: Command, wanted: unknown): unknown {
  if (wanted === null || typeof wanted !== 'object') return wanted;
  if ('in' in wanted) return command.in(wanted.in as readonly unknown[]);
  const bounds = Object.entries(wanted).map(([bound, value]) =>
    command[bound as 'lt' | 'lte' | 'gt' | 'gte'](value),
  );
  return bounds.reduce((all, next) => all.and(next));
}

async function commit(transaction: Transaction, writes: readonly Write[]): Promise<void> {
  for (const write of writes) {
    const collection = transaction.collection(write.table);
    try {
      if (write.kind === 'insert') await collection.add(toDoc(write.row));
      else if (write.kind === 'replace') await collection.doc(write.row.id).set(withoutId(write.row));
      else if (write.kind === 'remove') await collection.doc(write.id).delete();
    } catch (thrown) {
      const error = asError(thrown);
      if (!isDuplicateId(error)) throw error;
      await transaction.rollback().catch(() => undefined);
      throw new DuplicateRow(write.table);
    }
  }
  await transaction.commit();
}
