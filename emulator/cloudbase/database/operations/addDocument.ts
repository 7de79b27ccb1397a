import { collectionOf, objectOf, type DatabaseOperation } from '../operation';

export const addDocument: DatabaseOperation = async (params, database) => {
  const table = database.table(collectionOf(params));
  const data = objectOf(params, 'data', database.clock.now());
  const id = params['_id'];
  const [added] = await database.store.insert(table, [id === undefined ? data : { _id: id, ...data }]);
  return { data: { _id: added } };
};
