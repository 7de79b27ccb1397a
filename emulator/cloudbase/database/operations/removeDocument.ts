import { collectionOf, maybeTransactionOf, objectOf, type DatabaseOperation } from '../operation';

export const removeDocument: DatabaseOperation = async (params, database) => {
  const query = objectOf(params, 'query', database.clock.now());
  const table = database.table(collectionOf(params));
  const within = maybeTransactionOf(params, database);
  return { data: { deleted: await database.store.remove(table, query, params['multi'] === true, within) } };
};
