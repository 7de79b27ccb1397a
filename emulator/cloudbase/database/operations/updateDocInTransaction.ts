import { collectionOf, objectOf, transactionOf, type DatabaseOperation } from '../operation';
import { encodeExtended } from '../values';

export const updateDocInTransaction: DatabaseOperation = async (params, database) => {
  const transaction = transactionOf(params, database);
  const now = database.clock.now();
  const change = {
    query: objectOf(params, 'query', now),
    data: objectOf(params, 'data', now),
    multi: false,
    upsert: params['upsert'] === true,
  };
  const table = database.table(collectionOf(params));
  const { updated, upsertedId } = await database.store.modify(table, change, transaction);
  return {
    updated: encodeExtended(updated),
    upserted: upsertedId === null ? null : encodeExtended([{ _id: upsertedId }]),
  };
};
