import { transactionOf, type DatabaseOperation } from '../operation';

export const abortTransaction: DatabaseOperation = (params, database) => {
  transactionOf(params, database).end();
  return {};
};
