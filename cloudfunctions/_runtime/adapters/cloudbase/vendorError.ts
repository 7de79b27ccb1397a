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

const isDuplicate = (error: CloudbaseError): boolean =>
  /E11000|DuplicateWrite|duplicate key/i.test(error.message);

/** True when a unique index other than that of the ids has refused. */
const isTaken = (error: CloudbaseError): boolean =>
  isDuplicate(error) && /index: (?!_id_)\S/.test(error.message);

/** Somebody else wrote the same document, or took what a unique index gives once: look again and decide anew. */
export const isConflict = (error: unknown): boolean =>
  error instanceof CloudbaseError && (error.code === 'DATABASE_TRANSACTION_CONFLICT' || isTaken(error));

/** An inserted `_id` exists. */
export const isDuplicateId = (error: unknown): boolean =>
  error instanceof CloudbaseError && isDuplicate(error) && !isTaken(error);
