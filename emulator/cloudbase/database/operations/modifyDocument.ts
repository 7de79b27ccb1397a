import { collectionOf, maybeTransactionOf, objectOf, type DatabaseOperation } from '../operation';

export const modifyDocument: DatabaseOperation = async (params, database) => {
  const now = database.clock.now();
  const change = {
    query: objectOf(params, 'query', now),
    data: objectOf(params, 'data', now),
    multi: params['multi'] === true,
    upsert: params['upsert'] === true,
  };
  const table = database.table(collectionOf(params));
  const { updated, upsertedId } = await database.store.modify(
    table,
    change,
    maybeTransactionOf(params, database),
  );
  return { data: { updated, upsert_id: upsertedId } };
};
