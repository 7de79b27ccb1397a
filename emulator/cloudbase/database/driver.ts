import { createRequire } from 'node:module';

export type SqlValue = string | number | null;
export type Row = Record<string, SqlValue>;

/** The five calls the store needs of SQLite, so that the engine behind them can be changed in one place. */
export type Driver = {
  readonly exec: (sql: string) => void;
  readonly run: (sql: string, values?: readonly SqlValue[]) => void;
  readonly get: (sql: string, values?: readonly SqlValue[]) => Row | undefined;
  readonly all: (sql: string, values?: readonly SqlValue[]) => Row[];
  /** Writes a copy of the whole database into a new file. */
  readonly copyTo: (file: string) => void;
  readonly close: () => void;
};

type Statement = {
  run: (...values: SqlValue[]) => unknown;
  get: (...values: SqlValue[]) => unknown;
  all: (...values: SqlValue[]) => unknown[];
};
type Connection = { exec: (sql: string) => void; prepare: (sql: string) => Statement; close: () => void };
type Engine = { DatabaseSync: new (file: string) => Connection };

const STATEMENTS_KEPT = 500;
const require = createRequire(import.meta.url);

/** `node:sqlite` where this Node has it, else a package of the same shape with prebuilt binaries. */
function loadEngine(): Engine {
  try {
    return require('node:sqlite') as Engine;
  } catch {
    return require('@photostructure/sqlite') as Engine;
  }
}

let engine: Engine | undefined;

/** Opens a file in which what COMMIT has returned for survives this process, and with FULL a power cut too. */
export function openDriver(file: string, cacheKib = 8192, synchronous: 'FULL' | 'NORMAL' = 'FULL'): Driver {
  engine ??= loadEngine();
  const connection = new engine.DatabaseSync(file);
  connection.exec(
    `PRAGMA journal_mode=WAL; PRAGMA synchronous=${synchronous}; PRAGMA busy_timeout=5000;
     PRAGMA cache_size=-${cacheKib}; PRAGMA wal_autocheckpoint=4000; PRAGMA temp_store=MEMORY`,
  );
  const statements = new Map<string, Statement>();
  const prepared = (sql: string): Statement => {
    const known = statements.get(sql);
    if (known) return known;
    if (statements.size >= STATEMENTS_KEPT) statements.clear();
    const statement = connection.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    exec: (sql) => connection.exec(sql),
    run: (sql, values = []) => void prepared(sql).run(...values),
    get: (sql, values = []) => prepared(sql).get(...values) as Row | undefined,
    all: (sql, values = []) => prepared(sql).all(...values) as Row[],
    copyTo: (file) => void prepared('VACUUM INTO ?').run(file),
    close: () => {
      statements.clear();
      connection.close();
    },
  };
}
