import { collectionOf, limitOf, objectOf, offsetOf, type DatabaseOperation } from '../operation';
import type { Sort } from '../reader';
import { encodePlain } from '../values';

type Order = readonly { readonly field: string; readonly direction: string }[];

export const queryDocument: DatabaseOperation = (params, database) => {
  const now = database.clock.now();
  const [limit, skip] = [limitOf(params), offsetOf(params)];
  const docs = database.store.find(database.table(collectionOf(params)), objectOf(params, 'query', now), {
    sort: sortOf(params['order']),
    skip,
    limit,
    projection: objectOf(params, 'projection', now),
  });
  return { data: { list: docs.map(encodePlain) }, Limit: limit, Offset: skip, TotalCount: docs.length };
};

const sortOf = (order: unknown): Sort =>
  Object.fromEntries(
    ((order as Order | undefined) ?? []).map(({ field, direction }) => [
      field,
      direction === 'desc' ? -1 : 1,
    ]),
  );
