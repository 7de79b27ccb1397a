import { collectionOf, objectOf, transactionOf, type DatabaseOperation } from '../operation';
import { encodeExtended } from '../values';

export const getInTransaction: DatabaseOperation = (params, database) => {
  const transaction = transactionOf(params, database);
  const query = objectOf(params, 'query', database.clock.now());
  const [doc] = database.store.find(database.table(collectionOf(params)), query, { limit: 1 }, transaction);
  return { data: doc ? encodeExtended(doc) : 'null' };
};
