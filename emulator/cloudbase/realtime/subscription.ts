import { isDeepStrictEqual } from 'node:util';

export type WatchedDocument = Record<string, unknown> & { _id: string | number };

/** One row of what changed, in the words of the vendor's client. */
export type DocChange = {
  readonly id: number;
  readonly queueType: 'init' | 'update' | 'enqueue' | 'dequeue';
  readonly dataType: 'init' | 'add' | 'update' | 'remove';
  readonly docId: string | number;
  readonly doc: WatchedDocument;
};

export type Snapshot = {
  readonly id: number;
  readonly type?: 'init';
  readonly docs: readonly WatchedDocument[];
  readonly docChanges: readonly DocChange[];
};

/** What differs between two readings of one query; undefined when nothing does. */
export function changesBetween(
  before: readonly WatchedDocument[],
  after: readonly WatchedDocument[],
): Omit<DocChange, 'id'>[] | undefined {
  const old = new Map(before.map((doc) => [doc._id, doc]));
  const changes: Omit<DocChange, 'id'>[] = [];
  for (const doc of after) {
    const was = old.get(doc._id);
    old.delete(doc._id);
    if (!was) changes.push({ queueType: 'enqueue', dataType: 'add', docId: doc._id, doc });
    else if (!isDeepStrictEqual(was, doc))
      changes.push({ queueType: 'update', dataType: 'update', docId: doc._id, doc });
  }
  for (const doc of old.values()) {
    changes.push({ queueType: 'dequeue', dataType: 'remove', docId: doc._id, doc });
  }
  return changes.length > 0 ? changes : undefined;
}
