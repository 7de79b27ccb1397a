import type * as z from 'zod/mini';

/** A value of its schema, or why it is none. */
export type Received<T> =
  { readonly ok: true; readonly data: T } | { readonly ok: false; readonly fields: readonly string[] };

/**
 * Parses what somebody sent; never throws. Zod asks for `length` also where no text or list came, and comparing
 * `{ length: { toString: null } }` with a number is a TypeError. `fields` are the names of what was wrong, never what
 * was in them; at most 20, none where the value could not even be compared.
 */
export function received<T extends z.ZodMiniType>(schema: T, sent: unknown): Received<z.output<T>> {
  try {
    const parsed = schema.safeParse(sent);
    if (parsed.success) return { ok: true, data: parsed.data };
    const paths = parsed.error.issues.map(({ path }) => path.map(String).join('.'));
    return { ok: false, fields: [...new Set(paths)].slice(0, 20) };
  } catch {
    return { ok: false, fields: [] };
  }
}
