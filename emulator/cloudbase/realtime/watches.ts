import { changesBetween, type Snapshot, type WatchedDocument } from './subscription';

/** What the realtime service needs of the database. */
export type WatchedDatabase = {
  readonly get: (collection: string, id: string | number) => WatchedDocument | undefined;
  readonly find: (
    collection: string,
    query: Record<string, unknown>,
    options?: { limit?: number },
  ) => WatchedDocument[];
  readonly onCommitted: (
    listener: (changes: readonly { readonly collection: string; readonly id: string | number }[]) => void,
  ) => () => void;
};

export type WatchRequest = {
  readonly collection: string;
  readonly docId?: string | number;
  readonly where?: Record<string, unknown>;
};

type Watch = WatchRequest & {
  readonly mayRead: (doc: WatchedDocument) => Promise<boolean>;
  readonly onSnapshot: (snapshot: Snapshot) => void;
  readonly onDenied: () => void;
};

/** Most documents one watch may hold, as the vendor has it. */
const WATCH_LIMIT = 5000;

export type Watches = {
  /** Shows the present state, then every change of it; returns a function that ends the watch. */
  readonly open: (watch: Watch) => () => void;
  readonly count: () => number;
  readonly stop: () => void;
};

/** Tells watchers of committed changes. A document the rules hide ends the watch that would have shown it. */
export function watches(database: WatchedDatabase): Watches {
  const open = new Map<Watch, { refresh: () => void }>();
  const unlisten = database.onCommitted((changes) => {
    for (const [watch, { refresh }] of open) {
      const touched = changes.some(
        ({ collection, id }) =>
          collection === watch.collection && (watch.docId === undefined || watch.docId === id),
      );
      if (touched) refresh();
    }
  });
  return {
    open(watch) {
      const close = (): void => void open.delete(watch);
      open.set(watch, { refresh: refresher(watch, database, () => open.has(watch), close) });
      open.get(watch)!.refresh();
      return close;
    },
    count: () => open.size,
    stop() {
      unlisten();
      open.clear();
    },
  };
}

/** Reads and sends again, one at a time; changes that come meanwhile are folded into the next reading. */
function refresher(
  watch: Watch,
  database: WatchedDatabase,
  isOpen: () => boolean,
  close: () => void,
): () => void {
  let shown: readonly WatchedDocument[] | undefined;
  let sequence = 0;
  let again = false;
  let busy = false;

  // A query the database cannot run ends the watch like one that shows too much.
  const refuse = (): void => {
    close();
    watch.onDenied();
  };
  const once = async (): Promise<void> => {
    const docs = read(database, watch);
    const allowed = (await Promise.all(docs.map(watch.mayRead))).every(Boolean);
    if (!isOpen()) return;
    if (!allowed) return refuse();
    const changes = shown ? changesBetween(shown, docs) : initial(docs);
    const first = shown === undefined;
    shown = docs;
    if (!changes) return;
    watch.onSnapshot({
      id: sequence++,
      ...(first ? { type: 'init' as const } : {}),
      docs,
      docChanges: changes.map((change, id) => ({ id, ...change })),
    });
  };
  return () => {
    again = true;
    if (busy) return;
    busy = true;
    void (async () => {
      while (again) {
        again = false;
        await once().catch(refuse);
      }
      busy = false;
    })();
  };
}

const initial = (docs: readonly WatchedDocument[]) =>
  docs.map((doc) => ({ queueType: 'init' as const, dataType: 'init' as const, docId: doc._id, doc }));

function read(database: WatchedDatabase, { collection, docId, where }: WatchRequest): WatchedDocument[] {
  if (docId === undefined) return database.find(collection, where ?? {}, { limit: WATCH_LIMIT });
  const doc = database.get(collection, docId);
  return doc ? [doc] : [];
}
