import { createHash } from 'node:crypto';
import { collectionMissing } from '../vendorError';
import type { DeclaredCollection, DeclaredIndex } from './declaration';
import type { Driver } from './driver';
import { expressionOf, indexOf, quoted, tableOf, type Table } from './table';
import { decodeStored } from './values';

/** The collections there are. */
export type Catalogue = {
  /** Throws the vendor's error where there is no such collection. */
  readonly table: (name: string) => Table;
  readonly has: (name: string) => boolean;
  readonly create: (name: string) => Table;
  readonly tables: () => Table[];
};

/** Creates what is declared, drops indexes no longer declared, and finds the collections made earlier. */
export function openCatalogue(driver: Driver, declared: readonly DeclaredCollection[]): Catalogue {
  driver.exec(
    `CREATE TABLE IF NOT EXISTS _collections(name TEXT PRIMARY KEY);
     CREATE TABLE IF NOT EXISTS _kinds(collection TEXT, path TEXT, seen INTEGER, PRIMARY KEY(collection, path))`,
  );
  const tables = new Map<string, Table>();
  const create = (name: string, indexes: readonly DeclaredIndex[] = []): Table => {
    const known = tables.get(name);
    if (known) return known;
    createTable(driver, name, indexes);
    const table = tableOf(name, indexes, driver);
    tables.set(name, table);
    return table;
  };
  for (const { name, indexes } of declared) create(name, indexes);
  for (const { name } of driver.all('SELECT name FROM _collections')) create(String(name));
  return {
    create,
    has: (name) => tables.has(name),
    tables: () => [...tables.values()],
    table(name) {
      const table = tables.get(name);
      if (!table) throw collectionMissing(name);
      return table;
    },
  };
}

function createTable(driver: Driver, name: string, indexes: readonly DeclaredIndex[]): void {
  const table = quoted(`c:${name}`);
  driver.exec(
    `CREATE TABLE IF NOT EXISTS ${table}(n INTEGER PRIMARY KEY, k UNIQUE NOT NULL, j TEXT NOT NULL, v INTEGER NOT NULL)`,
  );
  driver.run('INSERT OR IGNORE INTO _collections VALUES(?)', [name]);
  const wanted = new Map(indexes.flatMap((index) => indexStatements(name, index)));
  const present = driver
    .all(`SELECT name FROM sqlite_master WHERE type='index' AND tbl_name=? AND sql IS NOT NULL`, [
      `c:${name}`,
    ])
    .map((row) => String(row['name']));
  for (const index of present) if (!wanted.has(index)) driver.exec(`DROP INDEX ${quoted(index)}`);
  const missing = [...wanted].filter(([index]) => !present.includes(index));
  if (missing.length === 0) return;
  for (const [, sql] of missing) driver.exec(sql);
  learnKinds(driver, name, indexes);
}

/** The name says what the index is, so that one declared otherwise is built anew. */
function indexStatements(collection: string, declared: DeclaredIndex): [string, string][] {
  const index = indexOf(declared);
  const table = quoted(`c:${collection}`);
  const stamp = createHash('sha256').update(JSON.stringify(declared.MgoKeySchema)).digest('hex').slice(0, 8);
  const name = `${collection}:${index.name}:${stamp}`;
  const columns = index.paths.map((path) => (path.join('.') === '_id' ? 'k' : expressionOf(path)));
  const directions = declared.MgoKeySchema.MgoIndexKeys.map(({ Direction }) =>
    Direction === '-1' ? ' DESC' : '',
  );
  const list = columns.map((column, at) => column + directions[at]).join(',');
  const unique = index.unique ? 'UNIQUE ' : '';
  const statements: [string, string][] = [
    [name, `CREATE ${unique}INDEX ${quoted(name)} ON ${table}(${list})`],
  ];
  if (index.unique && !index.sparse) {
    // SQLite takes every NULL for different; MongoDB lets only one document go without the field.
    const nulls = columns.map((column) => `ifnull(${column},char(0))`).join(',');
    const where = columns.map((column) => `${column} IS NULL`).join(' OR ');
    const second = `${name}:null`;
    statements.push([second, `CREATE UNIQUE INDEX ${quoted(second)} ON ${table}(${nulls}) WHERE ${where}`]);
  }
  return statements;
}

/** An index over documents that are already there has to know what they hold. */
function learnKinds(driver: Driver, name: string, indexes: readonly DeclaredIndex[]): void {
  const table = tableOf(name, indexes, driver);
  let after = 0;
  for (;;) {
    const rows = driver.all(`SELECT n, j FROM ${table.sql} WHERE n>? ORDER BY n LIMIT 1000`, [after]);
    if (rows.length === 0) return;
    for (const row of rows) table.note(decodeStored(String(row['j'])));
    after = Number(rows.at(-1)?.['n']);
  }
}
