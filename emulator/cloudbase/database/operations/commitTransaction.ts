import { transactionOf, type DatabaseOperation } from '../operation';

export const commitTransaction: DatabaseOperation = async (params, database) => {
  await database.transactions.commit(transactionOf(params, database));
  return {};
};
