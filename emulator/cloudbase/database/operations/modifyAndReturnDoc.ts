import { collectionOf, maybeTransactionOf, objectOf, type DatabaseOperation } from '../operation';
import { encodeExtended } from '../values';

export const modifyAndReturnDoc: DatabaseOperation = async (params, database) => {
  const now = database.clock.now();
  const { last } = await database.store.modify(
    database.table(collectionOf(params)),
    {
      query: objectOf(params, 'query', now),
      data: objectOf(params, 'data', now),
      multi: false,
      upsert: false,
    },
    maybeTransactionOf(params, database),
  );
  return { data: { updated: last ? 1 : 0, doc: last ? encodeExtended(last) : null } };
};
