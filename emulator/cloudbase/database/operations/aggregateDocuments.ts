import { collectionOf, type DatabaseOperation } from '../operation';
import { stagesOf } from '../stages';
import { encodeExtended } from '../values';

export const aggregateDocuments: DatabaseOperation = (params, database) => {
  const stages = stagesOf(params, database.clock.now());
  const found = database.store.aggregate(database.table(collectionOf(params)), stages);
  return { data: { list: found.map(encodeExtended) } };
};
