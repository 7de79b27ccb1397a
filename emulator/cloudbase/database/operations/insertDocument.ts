import { invalidParam } from '../../vendorError';
import { collectionOf, maybeTransactionOf, type DatabaseOperation } from '../operation';
import { decodeWire, isPlain, type Query } from '../values';

export const insertDocument: DatabaseOperation = async (params, database) => {
  const sent = params['data'];
  if (!Array.isArray(sent)) throw invalidParam('data must be an array');
  const now = database.clock.now();
  const docs = sent.map((text) => documentOf(decodeWire(text, now)));
  const table = database.table(collectionOf(params));
  const insertedIds = await database.store.insert(table, docs, maybeTransactionOf(params, database));
  return { data: { insertedIds } };
};

function documentOf(value: unknown): Query {
  if (!isPlain(value)) throw invalidParam('a document must be an object');
  return value;
}
