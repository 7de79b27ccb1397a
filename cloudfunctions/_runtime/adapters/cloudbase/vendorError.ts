/** What CloudBase refused: its code and message, never the data that was sent. */
export class CloudbaseError extends Error {
  override readonly name = 'CloudbaseError';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`${code} ${message}`);
  }
}

type InBand = { readonly code?: string | undefined; readonly message?: string | undefined };

/** Outside transactions the SDK resolves errors in-band; this throws them. */
export function throwOnCode<T extends InBand>(answer: T): T {
  if (answer.code && answer.code !== 'SUCCESS') throw new CloudbaseError(answer.code, answer.message ?? '');
  return answer;
}

/** Inside transactions the SDK throws plain objects; this makes them errors. */
export function asError(thrown: unknown): Error {
  if (thrown instanceof Error && !('code' in thrown)) return thrown;
  const { code = 'UNKNOWN', message = '' } = thrown as InBand;
  return new CloudbaseError(String(code), String(message));
}

/** Somebody else wrote the same document; the whole transaction is gone at the server. */
export const isConflict = (error: unknown): boolean =>
  error instanceof CloudbaseError && error.code === 'DATABASE_TRANSACTION_CONFLICT';

/** An inserted `_id` exists. */
export const isDuplicate = (error: unknown): boolean =>
  error instanceof CloudbaseError && /E11000|DuplicateWrite|duplicate key/i.test(error.message);
