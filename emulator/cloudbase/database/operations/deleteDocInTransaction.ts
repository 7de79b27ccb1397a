import { collectionOf, objectOf, transactionOf, type DatabaseOperation } from '../operation';
import { encodeExtended } from '../values';

export const deleteDocInTransaction: DatabaseOperation = async (params, database) => {
  const transaction = transactionOf(params, database);
  const query = objectOf(params, 'query', database.clock.now());
  const table = database.table(collectionOf(params));
  return { deleted: encodeExtended(await database.store.remove(table, query, false, transaction)) };
};
