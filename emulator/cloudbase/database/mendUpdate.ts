import { isDeepStrictEqual } from 'node:util';
import { requestFailed } from '../vendorError';
import { valuesAt } from './paths';
import { isPlain, type Doc, type Query } from './values';

/** Rewrites an update where the query engine does otherwise than MongoDB. */
export function mendUpdate(doc: Doc, modifier: Query): Query {
  refuseNonNumbers(doc, modifier);
  const { $addToSet, ...others } = modifier;
  if (!isPlain($addToSet)) return modifier;
  const sets = Object.entries($addToSet).map(([path, operand]) => [path, withAdded(doc, path, operand)]);
  return { ...others, $set: { ...(others['$set'] as Query | undefined), ...Object.fromEntries(sets) } };
}

function refuseNonNumbers(doc: Doc, modifier: Query): void {
  for (const operator of ['$inc', '$mul']) {
    const fields = modifier[operator];
    if (!isPlain(fields)) continue;
    for (const [path, operand] of Object.entries(fields)) {
      const there = valuesAt(doc, path)[0];
      if (typeof operand !== 'number')
        throw requestFailed(`[FailedOperation] Cannot ${operator} with non-numeric argument: ${path}`);
      if (there !== undefined && typeof there !== 'number')
        throw requestFailed(
          `[FailedOperation] Cannot apply ${operator} to a value of non-numeric type: ${path}`,
        );
    }
  }
}

/** What is there twice already stays so: only what is added is looked at. */
function withAdded(doc: Doc, path: string, operand: unknown): unknown[] {
  const there = valuesAt(doc, path)[0] ?? [];
  if (!Array.isArray(there))
    throw requestFailed(`[FailedOperation] Cannot apply $addToSet to non-array field: ${path}`);
  const each = isPlain(operand) && Array.isArray(operand['$each']) ? operand['$each'] : [operand];
  const list: unknown[] = [...there];
  for (const item of each) if (!list.some((it) => isDeepStrictEqual(it, item))) list.push(item);
  return list;
}

type Passes = (query: Query) => (doc: unknown) => boolean;

/** Puts, for each `$` in a path, the place of the first element that the query has matched. */
export function positioned(modifier: Query, query: Query, doc: Doc, passes: Passes): Query {
  const isPositional = (path: string) => /\.\$(\.|$)/.test(path);
  const fieldsOf = (fields: unknown) => (isPlain(fields) ? Object.keys(fields) : []);
  if (!Object.values(modifier).some((fields) => fieldsOf(fields).some(isPositional))) return modifier;
  const placed = (path: string): string => {
    if (!isPositional(path)) return path;
    const at = path.search(/\.\$(\.|$)/);
    const list = path.slice(0, at);
    return `${list}.${placeIn(list, query, doc, passes)}${path.slice(at + 2)}`;
  };
  return Object.fromEntries(
    Object.entries(modifier).map(([operator, fields]) => [
      operator,
      isPlain(fields)
        ? Object.fromEntries(Object.entries(fields).map(([path, it]) => [placed(path), it]))
        : fields,
    ]),
  );
}

function placeIn(list: string, query: Query, doc: Doc, passes: Passes): number {
  const conditions = Object.entries(flattened(query)).filter(
    ([key]) => key === list || key.startsWith(`${list}.`),
  );
  const test = passes(
    Object.fromEntries(conditions.map(([key, value]) => [`item${key.slice(list.length)}`, value])),
  );
  const items = valuesAt(doc, list)[0];
  const place =
    conditions.length > 0 && Array.isArray(items) ? items.findIndex((item) => test({ item: [item] })) : -1;
  if (place < 0)
    throw requestFailed(
      '[FailedOperation] The positional operator did not find the match needed from the query.',
    );
  return place;
}

/** The conditions of a query and of its `$and`s on one level. */
const flattened = (query: Query): Query =>
  Object.assign(
    {},
    ...Object.entries(query).map(([key, value]) =>
      key === '$and' && Array.isArray(value)
        ? Object.assign({}, ...(value as Query[]).map(flattened))
        : { [key]: value },
    ),
  ) as Query;
