import { collectionOf, objectOf, transactionOf, type DatabaseOperation } from '../operation';
import { encodeExtended } from '../values';

export const insertDocInTransaction: DatabaseOperation = async (params, database) => {
  const transaction = transactionOf(params, database);
  const data = objectOf(params, 'data', database.clock.now());
  const id = params['_id'];
  const doc = id === undefined ? data : { ...data, _id: id };
  const [inserted] = await database.store.insert(database.table(collectionOf(params)), [doc], transaction);
  return {
    inserted: encodeExtended(1),
    ok: encodeExtended(1),
    id: inserted,
    inserted_id: encodeExtended(inserted),
  };
};
