import { Ajv } from 'ajv';
import { Aggregator, Context, Query as Matcher, update } from 'mingo';
import { requestFailed } from '../vendorError';
import { mendedExpressions } from './expressions';
import { geoOperators } from './geo';
import { mendUpdate } from './mendUpdate';
import { valuesAt } from './paths';
import { isPlain, regexOf, type Doc, type Query } from './values';

type Test = (doc: unknown) => boolean;

/** MongoDB's `$elemMatch` also takes scalars (`{ $elemMatch: { $gt: 5 } }`), which the engine's own does not. */
function elemMatch(selector: string, condition: unknown): Test {
  const onItem = Object.keys(condition as object).every(
    (key) => key.startsWith('$') && !['$and', '$or', '$nor'].includes(key),
  );
  const test = onItem ? matcher({ item: condition }) : matcher(condition as Query);
  return (doc) =>
    valuesAt(doc, selector).some(
      (value) =>
        Array.isArray(value) && value.some((item) => (onItem ? test({ item }) : isPlain(item) && test(item))),
    );
}

// The engine's own operators win over added ones, so the corrected ones go under names of their own.
const MENDED = '_mended';
const own = <T>(operators: Readonly<Record<string, T>>) =>
  Object.fromEntries(Object.entries(operators).map(([name, it]) => [name + MENDED, it]));
const renaming = new Set(['$elemMatch', ...Object.keys(mendedExpressions)]);
const context = Context.init({
  query: { ...own({ $elemMatch: elemMatch }), ...geoOperators } as never,
  expression: own(mendedExpressions) as never,
});
const schemas = new Ajv({ strict: false, allErrors: false });
const options = {
  context,
  jsonSchemaValidator: (schema: object) => schemas.compile(withTypes(schema) as object) as Test,
};

/** `bsonType` says what `type` says, in MongoDB's words. */
const TYPES: Readonly<Record<string, string>> = {
  bool: 'boolean',
  int: 'integer',
  long: 'integer',
  double: 'number',
};
function withTypes(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withTypes);
  if (!isPlain(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) =>
      key === 'bsonType' && typeof value === 'string'
        ? ['type', TYPES[value] ?? value]
        : [key, withTypes(value)],
    ),
  );
}

/** Names of corrected operators, and regular expressions as one object with the options that MongoDB knows. */
function renamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renamed);
  if (!isPlain(value)) return value;
  const { $regex, $options, ...others } = value;
  const regex =
    typeof $regex === 'string' || $regex instanceof RegExp ? { $regex: regexOf($regex, $options) } : {};
  const rest = 'input' in value || Object.keys(regex).length === 0 ? value : others;
  return {
    ...Object.fromEntries(
      Object.entries(rest).map(([key, inner]) => [renaming.has(key) ? key + MENDED : key, renamed(inner)]),
    ),
    ...regex,
  };
}

/** Whether a document matches; throws the vendor's error for a query that makes no sense. */
export function matcher(query: Query): Test {
  if (Object.keys(query).length === 0) return () => true;
  return refusing(() => {
    const compiled = new Matcher(renamed(query) as Query, options as never);
    return (doc) => refusing(() => compiled.test(doc as Query));
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
      update(
        doc,
        renamed(mendUpdate(doc, modifier)) as never,
        [],
        {},
        { cloneMode: 'deep', queryOptions: options as never },
      ).length > 0,
  );
}

export function aggregated(docs: Doc[], stages: Query[], resolve: (collection: string) => Doc[]): unknown[] {
  return refusing(() =>
    new Aggregator(stages.map(renamed) as never, { ...options, collectionResolver: resolve } as never).run(
      docs,
    ),
  );
}

function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw requestFailed(`[FailedOperation] ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}
