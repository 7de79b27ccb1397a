import * as z from 'zod/mini';
import type { TencentCloudState } from './state';

/** A refusal in the vendor's words: `{ Response: { Error: { Code, Message } } }`. */
export class TencentCloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** One action of API 3.0: takes the body as it came, answers what stands in `Response`. */
export type TencentCloudOperation = (body: unknown, state: TencentCloudState) => object;

/** Checks the body's shape apart from what is done with it. */
export const operation =
  <T>(shape: z.ZodMiniType<T>, run: (input: T, state: TencentCloudState) => object): TencentCloudOperation =>
  (body, state) => {
    const parsed = z.safeParse(shape, body);
    if (!parsed.success) throw refusalOf(parsed.error.issues[0], body);
    return run(parsed.data, state);
  };

function refusalOf(issue: z.core.$ZodIssue | undefined, body: unknown): TencentCloudError {
  const path = issue?.path ?? [];
  const found = path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], body);
  return found === undefined
    ? new TencentCloudError(
        'MissingParameter',
        `The request is missing a required parameter \`${path.join('.')}\`.`,
      )
    : new TencentCloudError('InvalidParameter', `The value of parameter \`${path.join('.')}\` is not valid.`);
}
