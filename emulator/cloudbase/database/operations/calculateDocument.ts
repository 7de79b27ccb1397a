import { collectionOf, maybeTransactionOf, objectOf, type DatabaseOperation } from '../operation';

export const calculateDocument: DatabaseOperation = (params, database) => {
  const query = objectOf(params, 'query', database.clock.now());
  const table = database.table(collectionOf(params));
  return { data: { total: database.store.count(table, query, maybeTransactionOf(params, database)) } };
};
