import type { DatabaseOperation } from '../operation';

export const startTransaction: DatabaseOperation = (_params, database) => ({
  transactionId: database.transactions.start().id,
});
