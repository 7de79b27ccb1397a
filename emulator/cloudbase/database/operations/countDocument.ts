import { collectionOf, objectOf, type DatabaseOperation } from '../operation';

export const countDocument: DatabaseOperation = (params, database) => {
  const query = objectOf(params, 'query', database.clock.now());
  return { data: { total: database.store.count(database.table(collectionOf(params)), query) } };
};
