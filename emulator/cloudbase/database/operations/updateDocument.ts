import { collectionOf, objectOf, type DatabaseOperation } from '../operation';

export const updateDocument: DatabaseOperation = async (params, database) => {
  const now = database.clock.now();
  const { updated, upsertedId } = await database.store.modify(database.table(collectionOf(params)), {
    query: objectOf(params, 'query', now),
    data: objectOf(params, 'data', now),
    multi: params['multi'] === true,
    upsert: params['upsert'] === true,
  });
  return { data: { updated, upserted_id: upsertedId } };
};
