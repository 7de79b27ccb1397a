import { collectionOf, type DatabaseOperation } from '../operation';

export const addCollection: DatabaseOperation = (params, database) => {
  database.createCollection(collectionOf(params));
  return { message: 'success' };
};
