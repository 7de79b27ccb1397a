import { collectionOf, type DatabaseOperation } from '../operation';
import { stagesOf } from '../stages';
import { encodeExtended } from '../values';

/** The list is a JSON text of extended JSON texts, and the SDK reads it so. */
export const aggregate: DatabaseOperation = (params, database) => {
  const stages = stagesOf(params, database.clock.now());
  const found = database.store.aggregate(database.table(collectionOf(params)), stages);
  return { data: { list: JSON.stringify(found.map(encodeExtended)) } };
};
