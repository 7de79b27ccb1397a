import type { Table, TableIndex } from './table';
import { keyOf } from './table';
import type { Doc } from './values';

/** Who holds which document and which unique key, from a transaction's first write to its end. */
export type Locks = {
  readonly none: () => boolean;
  readonly holderOf: (key: string) => object | undefined;
  readonly take: (key: string, holder: object) => void;
  readonly release: (keys: Iterable<string>) => void;
  /** Resolves when the key has been let go. */
  readonly released: (key: string) => Promise<void>;
};

type Lock = { readonly holder: object; readonly waiting: (() => void)[] };

export function openLocks(): Locks {
  const held = new Map<string, Lock>();
  return {
    none: () => held.size === 0,
    holderOf: (key) => held.get(key)?.holder,
    take: (key, holder) => void held.set(key, { holder, waiting: [] }),
    released: (key) =>
      new Promise((resolve) => {
        const lock = held.get(key);
        if (lock) lock.waiting.push(resolve);
        else resolve();
      }),
    release(keys) {
      for (const key of keys) {
        const lock = held.get(key);
        held.delete(key);
        for (const wake of lock?.waiting ?? []) wake();
      }
    },
  };
}

export const docKey = (table: Table, id: Doc['_id']) => `${table.name}\0${typeof id}\0${id}`;

/** The lock of a document's place in a unique index; none where a sparse index leaves the document out. */
export function uniqueKey(table: Table, index: TableIndex, doc: Doc): string | undefined {
  const values = keyOf(doc, index);
  if (index.sparse && values.some((value) => value === null)) return undefined;
  return `${table.name}\0${index.name}\0${JSON.stringify(values)}`;
}

/** Every key that writing `doc` needs. */
export function keysOf(table: Table, id: Doc['_id'], doc: Doc | undefined): string[] {
  const keys = [docKey(table, id)];
  if (!doc) return keys;
  for (const index of table.unique) {
    const key = uniqueKey(table, index, doc);
    if (key !== undefined) keys.push(key);
  }
  return keys;
}
