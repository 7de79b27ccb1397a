import { isPlain } from './values';

/**
 * Which kinds of value an indexed path has ever held, as bits. SQL compares some kinds unlike the document
 * database does, so a predicate or a sort goes to SQL only when every kind seen there compares alike.
 */
export const KIND = { number: 1, string: 2, boolean: 4, date: 8, object: 16, array: 32 } as const;

/** The kind of `doc`'s value at `path`; 0 where there is none. An array on the way counts as an array. */
export function kindAt(doc: unknown, path: readonly string[]): number {
  let value = doc;
  for (const key of path) {
    if (Array.isArray(value)) return KIND.array;
    if (!isPlain(value)) return 0;
    value = value[key];
  }
  return kindOf(value);
}

function kindOf(value: unknown): number {
  if (value === null || value === undefined) return 0;
  if (value instanceof Date) return KIND.date;
  if (Array.isArray(value)) return KIND.array;
  switch (typeof value) {
    case 'number':
      return KIND.number;
    case 'string':
      return KIND.string;
    case 'boolean':
      return KIND.boolean;
    default:
      return KIND.object;
  }
}

export const only = (seen: number, allowed: number): boolean => (seen & ~allowed) === 0;
