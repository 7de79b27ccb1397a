import { Aggregator, Context, Query as Matcher, update } from 'mingo';
import { requestFailed } from '../vendorError';
import { isPlain, type Doc, type Query } from './values';

type Test = (doc: unknown) => boolean;

/** MongoDB's `$elemMatch` also takes scalars (`{ $elemMatch: { $gt: 5 } }`), which the engine's own does not. */
function elemMatch(selector: string, condition: unknown): Test {
  const onItem = Object.keys(condition as object).every(
    (key) => key.startsWith('$') && !['$and', '$or', '$nor'].includes(key),
  );
  const test = onItem ? matcher({ item: condition }) : matcher(condition as Query);
  const path = selector.split('.');
  return (doc) => {
    const value = path.reduce<unknown>((at, key) => (at as Query | undefined)?.[key], doc);
    if (!Array.isArray(value)) return false;
    return value.some((item) => (onItem ? test({ item }) : isPlain(item) && test(item)));
  };
}

// The engine's own operators win over added ones, so the corrected one goes under a name of its own.
const RENAMED: Record<string, string> = { $elemMatch: '$elemMatchMongo' };
const context = Context.init({ query: { $elemMatchMongo: elemMatch as never } });

function renamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renamed);
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [RENAMED[key] ?? key, renamed(inner)]),
  );
}

/** Whether a document matches; throws the vendor's error for a query that makes no sense. */
export function matcher(query: Query): Test {
  if (Object.keys(query).length === 0) return () => true;
  return refusing(() => {
    const compiled = new Matcher(renamed(query) as Query, { context });
    return (doc) => compiled.test(doc as Query);
  });
}

export function sorted(docs: Doc[], sort: Record<string, 1 | -1>): Doc[] {
  return new Matcher({}, { context }).find<Doc>(docs).sort(sort).all();
}

export function projected(docs: Doc[], projection: Query): Doc[] {
  if (Object.keys(projection).length === 0) return docs;
  return refusing(() => new Matcher({}, { context }).find<Doc>(docs, projection as never).all());
}

/** Applies `$set`, `$inc` and their kin to `doc` itself; says whether anything changed. */
export function applyUpdate(doc: Doc, modifier: Query): boolean {
  return refusing(
    () =>
      update(doc, renamed(modifier) as never, [], {}, { cloneMode: 'deep', queryOptions: { context } })
        .length > 0,
  );
}

export function aggregated(docs: Doc[], stages: Query[], resolve: (collection: string) => Doc[]): unknown[] {
  return refusing(() =>
    new Aggregator(stages.map(renamed) as never, { context, collectionResolver: resolve as never }).run(docs),
  );
}

function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw requestFailed(`[FailedOperation] ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}
