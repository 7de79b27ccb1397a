/** An error the vendor would answer in band: HTTP 200 with `{ code, message }`. */
export class VendorError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const CONTACT = 'Please check your request, but if the problem persists, contact us.';

export const requestFailed = (message: string) => new VendorError('DATABASE_REQUEST_FAILED', message);

export const invalidParam = (message: string) => new VendorError('INVALID_PARAM', message);

export const collectionMissing = (name: string) =>
  new VendorError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. ${CONTACT}`,
  );

export const transactionConflict = () =>
  new VendorError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${CONTACT}`,
  );

export const transactionMissing = () =>
  new VendorError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${CONTACT}`,
  );

export const duplicateKey = (collection: string, index: string, key: string) =>
  requestFailed(
    `[FailedOperation.DuplicateWrite] multiple write errors: [{write errors: [{E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${key}}]}, {<nil>}]`,
  );
