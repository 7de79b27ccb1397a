import {
  collectionOf,
  limitOf,
  maybeTransactionOf,
  objectOf,
  offsetOf,
  type DatabaseOperation,
} from '../operation';
import type { Sort } from '../reader';
import { encodeExtended } from '../values';

export const getDocument: DatabaseOperation = (params, database) => {
  const now = database.clock.now();
  const [limit, skip] = [limitOf(params), offsetOf(params)];
  const docs = database.store.find(
    database.table(collectionOf(params)),
    objectOf(params, 'query', now),
    {
      sort: objectOf(params, 'order', now) as Sort,
      skip,
      limit,
      projection: objectOf(params, 'projection', now),
    },
    maybeTransactionOf(params, database),
  );
  return { data: { list: docs.map(encodeExtended) }, limit, offset: skip, total: docs.length };
};
