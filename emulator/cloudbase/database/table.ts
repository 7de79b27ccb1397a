import type { DeclaredIndex } from './declaration';
import type { Driver, SqlValue } from './driver';
import { kindAt } from './kinds';
import { bind, type Shape } from './plan';
import { isPlain, type Doc } from './values';

/** A declared index in SQL's words. */
export type TableIndex = {
  readonly name: string;
  readonly unique: boolean;
  readonly paths: readonly (readonly string[])[];
  /** Whether a document without the field is left out of the uniqueness, as MongoDB's sparse indexes do. */
  readonly sparse: boolean;
};

/** One collection: a table of `k` (the `_id`), `j` (the document's text) and `v` (its version). */
export type Table = Shape & {
  readonly name: string;
  readonly sql: string;
  readonly unique: readonly TableIndex[];
  /** Remembers the kinds of value `doc` brings to the indexed paths; to be called in the transaction that writes it. */
  readonly note: (doc: Doc) => void;
  /** Forgets what was noted in a transaction that was rolled back. */
  readonly reload: () => void;
};

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

export const pathOf = (name: string) => name.split('.');

export function expressionOf(path: readonly string[]): string {
  const json = `$${path.map((key) => `."${key}"`).join('')}`;
  return `json_extract(j,'${json.replaceAll("'", "''")}')`;
}

/** The values a document has under an index, as SQL compares them. */
export const keyOf = (doc: Doc, index: TableIndex): SqlValue[] =>
  index.paths.map((path) =>
    bindDeep(path.reduce<unknown>((at, key) => (isPlain(at) ? at[key] : undefined), doc)),
  );

function bindDeep(value: unknown): SqlValue {
  if (value === undefined || value === null) return null;
  return bind(value) ?? JSON.stringify(value);
}

export function tableOf(name: string, declared: readonly DeclaredIndex[], driver: Driver): Table {
  const indexes = declared.map(indexOf);
  const paths = new Map<string, readonly string[]>();
  for (const { paths: own } of indexes) for (const path of own) paths.set(path.join('.'), path);
  const expressions = new Map(
    [...paths].map(([key, path]) => [key, key === '_id' ? 'k' : expressionOf(path)]),
  );
  expressions.set('_id', 'k');
  const kinds = new Map<string, number>();

  const reload = () => {
    kinds.clear();
    for (const row of driver.all('SELECT path, seen FROM _kinds WHERE collection=?', [name]))
      kinds.set(String(row['path']), Number(row['seen']));
  };
  reload();

  return {
    name,
    sql: quoted(`c:${name}`),
    unique: indexes.filter(({ unique }) => unique),
    expressionOf: (path) => expressions.get(path),
    kindsOf: (path) => kinds.get(path) ?? 0,
    reload,
    note(doc) {
      for (const [key, path] of paths) {
        const before = kinds.get(key) ?? 0;
        const seen = before | kindAt(doc, path);
        if (seen === before) continue;
        kinds.set(key, seen);
        driver.run('INSERT OR REPLACE INTO _kinds(collection, path, seen) VALUES(?,?,?)', [name, key, seen]);
      }
    },
  };
}

export const indexOf = ({ IndexName, MgoKeySchema }: DeclaredIndex): TableIndex => ({
  name: IndexName,
  unique: MgoKeySchema.MgoIsUnique,
  sparse: MgoKeySchema.MgoIsSparse ?? false,
  paths: MgoKeySchema.MgoIndexKeys.map(({ Name }) => pathOf(Name)),
});
