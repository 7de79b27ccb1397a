import { duplicateKey } from '../vendorError';
import type { Driver } from './driver';
import type { Table } from './table';
import { encodeStored, type Doc } from './values';

/** One document's change, as listeners hear of it once it is durable. */
export type Change = {
  readonly collection: string;
  readonly id: Doc['_id'];
  readonly before?: Doc;
  readonly after?: Doc;
};

export type Put = {
  readonly table: Table;
  readonly id: Doc['_id'];
  readonly before?: Doc;
  readonly after?: Doc;
};

/** The one writing connection. */
export type Writer = {
  readonly driver: Driver;
  /**
   * Writes all of `puts` or nothing, and at once: what was read in the same breath still holds. Resolves when it
   * is durable. All steps of one turn of the event loop share one COMMIT, and so one wait for the disk.
   */
  readonly step: (puts: readonly Put[]) => Promise<void>;
  /** Commits what this turn has written so far. */
  readonly flush: () => void;
};

type Waiting = { readonly done: () => void; readonly failed: (cause: unknown) => void };

export function openWriter(
  driver: Driver,
  tables: () => Table[],
  durable: () => Promise<void>,
  committed: (changes: Change[]) => void,
): Writer {
  let version = Number(driver.get('SELECT seq FROM _version')?.['seq']);
  let waiting: Waiting[] | undefined;
  let changes: Change[] = [];

  const begin = () => {
    driver.run('BEGIN IMMEDIATE');
    waiting = [];
    changes = [];
    setImmediate(flush);
    return waiting;
  };

  const flush = () => {
    if (!waiting) return;
    const [group, made] = [waiting, changes];
    waiting = undefined;
    try {
      driver.run('UPDATE _version SET seq=?', [version]);
      driver.run('COMMIT');
    } catch (cause) {
      rollBack('ROLLBACK');
      for (const { failed } of group) failed(cause);
      return;
    }
    void durable().then(
      () => {
        for (const { done } of group) done();
        committed(made);
      },
      (cause: unknown) => {
        for (const { failed } of group) failed(cause);
      },
    );
  };

  const rollBack = (sql: string) => {
    driver.exec(sql);
    for (const table of tables()) table.reload();
  };

  const put = ({ table, id, after }: Put) => {
    if (!after) return driver.run(`DELETE FROM ${table.sql} WHERE k=?`, [id]);
    table.note(after);
    version += 1;
    driver.run(
      `INSERT INTO ${table.sql}(k,j,v) VALUES(?,?,?) ON CONFLICT(k) DO UPDATE SET j=excluded.j, v=excluded.v`,
      [id, encodeStored(after), version],
    );
  };

  /** One statement is atomic by itself; several need a point to come back to. */
  const write = (puts: readonly Put[]) => {
    if (puts.length > 1) driver.run('SAVEPOINT step');
    try {
      for (const change of puts) put(change);
      if (puts.length > 1) driver.run('RELEASE step');
    } catch (cause) {
      if (puts.length > 1) rollBack('ROLLBACK TO step; RELEASE step');
      throw asDuplicate(cause);
    }
  };

  return {
    driver,
    flush,
    async step(puts) {
      if (puts.length === 0) return;
      const group = waiting ?? begin();
      write(puts);
      for (const { table, id, before, after } of puts)
        changes.push({ collection: table.name, id, ...(before && { before }), ...(after && { after }) });
      await new Promise<void>((done, failed) => group.push({ done, failed }));
    },
  };
}

/** SQLite names the index it refused by: `UNIQUE constraint failed: index 'orders:by_no:1a2b3c4d'`. */
function asDuplicate(cause: unknown): unknown {
  const found = /UNIQUE constraint failed: index '([^:']+):(.+):[0-9a-f]{8}(?::null)?'/.exec(String(cause));
  return found?.[1] && found[2] ? duplicateKey(found[1], found[2], '{ }') : cause;
}
