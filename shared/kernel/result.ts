/** An expected "no": a value the caller must handle. Bugs and outages are thrown instead. */
export type Rejected<Code extends string> = {
  readonly ok: false;
  readonly code: Code;
  readonly detail?: Readonly<Record<string, unknown>>;
};
/** A "yes" and what it yields. */
export type Ok<T> = { readonly ok: true; readonly value: T };
/** Either a value or an expected refusal from a closed list. */
export type Result<T, Code extends string> = Ok<T> | Rejected<Code>;

/** Wraps a value as a "yes". */
export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

/** Makes a "no"; `code` is `noun.reason`, `detail` holds nothing about a patient. */
export const reject = <const Code extends string>(
  code: Code,
  detail?: Record<string, unknown>,
): Rejected<Code> => (detail ? { ok: false, code, detail } : { ok: false, code });
