import { collectionOf, objectOf, type DatabaseOperation } from '../operation';

export const deleteDocument: DatabaseOperation = async (params, database) => {
  const query = objectOf(params, 'query', database.clock.now());
  const table = database.table(collectionOf(params));
  return { data: { deleted: await database.store.remove(table, query, params['multi'] === true) } };
};
