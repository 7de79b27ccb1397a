import type { DatabaseOperation } from './operation';
import { abortTransaction } from './operations/abortTransaction';
import { addCollection } from './operations/addCollection';
import { addDocument } from './operations/addDocument';
import { aggregate } from './operations/aggregate';
import { aggregateDocuments } from './operations/aggregateDocuments';
import { calculateDocument } from './operations/calculateDocument';
import { commitTransaction } from './operations/commitTransaction';
import { countDocument } from './operations/countDocument';
import { deleteDocInTransaction } from './operations/deleteDocInTransaction';
import { deleteDocument } from './operations/deleteDocument';
import { getDocument } from './operations/getDocument';
import { getInTransaction } from './operations/getInTransaction';
import { insertDocInTransaction } from './operations/insertDocInTransaction';
import { insertDocument } from './operations/insertDocument';
import { modifyAndReturnDoc } from './operations/modifyAndReturnDoc';
import { modifyDocument } from './operations/modifyDocument';
import { queryDocument } from './operations/queryDocument';
import { removeDocument } from './operations/removeDocument';
import { startTransaction } from './operations/startTransaction';
import { updateDocInTransaction } from './operations/updateDocInTransaction';
import { updateDocument } from './operations/updateDocument';

/** The vendor's database actions, of both SDK generations. */
export const databaseOperations: Readonly<Record<string, DatabaseOperation>> = {
  'database.abortTransaction': abortTransaction,
  'database.addCollection': addCollection,
  'database.addDocument': addDocument,
  'database.aggregate': aggregate,
  'database.aggregateDocuments': aggregateDocuments,
  'database.calculateDocument': calculateDocument,
  'database.commitTransaction': commitTransaction,
  'database.countDocument': countDocument,
  'database.deleteDocInTransaction': deleteDocInTransaction,
  'database.deleteDocument': deleteDocument,
  'database.getDocument': getDocument,
  'database.getInTransaction': getInTransaction,
  'database.insertDocInTransaction': insertDocInTransaction,
  'database.insertDocument': insertDocument,
  'database.modifyAndReturnDoc': modifyAndReturnDoc,
  'database.modifyDocument': modifyDocument,
  'database.queryDocument': queryDocument,
  'database.removeDocument': removeDocument,
  'database.startTransaction': startTransaction,
  'database.updateDocInTransaction': updateDocInTransaction,
  'database.updateDocument': updateDocument,
};
