/** A document as the store's code sees it: plain JavaScript with `Date` and `RegExp` where the vendor has them. */
export type Doc = Record<string, unknown> & { _id: string | number };
export type Query = Record<string, unknown>;

type Plain = Record<string, unknown>;

export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof RegExp);

/** A copy that shares nothing with the original. */
export const copyOf = (doc: Doc): Doc => copy(doc) as Doc;

function copy(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(copy);
  if (!isPlain(value)) return structuredClone(value);
  const out: Plain = {};
  for (const key in value) out[key] = copy(value[key]);
  return out;
}

/** Dates as extended JSON in ISO form: their text sorts as their time does, which the indexes lean on. */
export function encodeStored(doc: Doc): string {
  return JSON.stringify(withDates(doc, (date) => ({ $date: date.toISOString() }), canonicalNumber));
}

/** What JSON has no word for. */
const SPECIAL = /"\$(date|regularExpression|numberDouble)"/;

export function decodeStored(text: string): Doc {
  const parsed = JSON.parse(text) as Doc;
  return text.includes('"$') && SPECIAL.test(text) ? (revive(parsed, 0) as Doc) : parsed;
}

/** What tcb-admin-node reads: JSON, a date as epoch ms. */
export const encodePlain = (value: unknown): unknown =>
  withDates(
    value,
    (date) => ({ $date: date.getTime() }),
    () => null,
  );

/** What @cloudbase/node-sdk reads: canonical extended JSON, as text. */
export const encodeExtended = (value: unknown): string => JSON.stringify(canonical(value));

/** Reads a value of either dialect; `now` is what a server date stands for. */
export function decodeWire(value: unknown, now: number): unknown {
  return revive(typeof value === 'string' ? JSON.parse(value) : value, now);
}

/** A value that is already parsed, such as a document sent as JSON and not as text. */
export const decodePlain = (value: unknown, now: number): unknown => revive(value, now);

function withDates(
  value: unknown,
  encode: (date: Date) => unknown,
  endless: (number: number) => unknown,
): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : endless(value);
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Date) return encode(value);
  if (value instanceof RegExp) return regularExpression(value);
  if (Array.isArray(value)) return value.map((item) => withDates(item, encode, endless));
  const out: Plain = {};
  for (const key in value) out[key] = withDates((value as Plain)[key], encode, endless);
  return out;
}

const regularExpression = ({ source, flags }: RegExp): Plain => ({
  $regularExpression: { pattern: source, options: flags },
});

function canonical(value: unknown): unknown {
  if (typeof value === 'number') return canonicalNumber(value);
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } };
  if (value instanceof RegExp) return regularExpression(value);
  if (Array.isArray(value)) return value.map(canonical);
  const out: Plain = {};
  for (const key in value) out[key] = canonical((value as Plain)[key]);
  return out;
}

function canonicalNumber(value: number): Plain {
  if (!Number.isInteger(value) || Object.is(value, -0)) return { $numberDouble: String(value) };
  return value >= -(2 ** 31) && value < 2 ** 31
    ? { $numberInt: String(value) }
    : { $numberLong: String(value) };
}

function revive(value: unknown, now: number): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => revive(item, now));
  const plain = value as Plain;
  const special = reviveSpecial(plain, now);
  if (special !== undefined) return special;
  const out: Plain = {};
  for (const key in plain) out[key] = revive(plain[key], now);
  return out;
}

/** Extended JSON's one-key objects. `$regex` is left as it is: the query engine knows it. */
function reviveSpecial(value: Plain, now: number): unknown {
  for (const key in value) {
    if (!key.startsWith('$')) return undefined;
    const inner = value[key];
    switch (key) {
      case '$numberInt':
      case '$numberLong':
      case '$numberDouble':
        return Number(inner);
      case '$oid':
        return inner;
      case '$date':
        return reviveDate(inner, now);
      case '$tcb_server_date':
        return new Date(now + offsetOf(inner));
      case '$regularExpression':
        return reviveRegExp(inner as { pattern: string; options?: string });
      default:
        return undefined;
    }
  }
  return undefined;
}

function reviveDate(inner: unknown, now: number): Date {
  if (!isPlain(inner)) return new Date(inner as string | number);
  return '$numberLong' in inner || '$numberInt' in inner || '$numberDouble' in inner
    ? new Date(Number(reviveSpecial(inner, now)))
    : new Date(now + offsetOf(inner));
}

const offsetOf = (inner: unknown): number => (isPlain(inner) ? Number(revive(inner['offset'] ?? 0, 0)) : 0);

const reviveRegExp = ({ pattern, options }: { pattern: string; options?: string }) =>
  regexOf(pattern, options);

/** With the options that MongoDB has; `g` and `y` would make a test depend on the one before. */
export function regexOf(pattern: string | RegExp, options: unknown): RegExp {
  const text = typeof pattern === 'string' ? pattern : pattern.source;
  const flags = String(options ?? (typeof pattern === 'string' ? '' : pattern.flags));
  // `x`: white space and comments in the pattern are for the reader.
  const plain = flags.includes('x')
    ? text.replace(/\\.|\s+|#.*$/gm, (it) => (it.startsWith('\\') ? it : ''))
    : text;
  return new RegExp(plain, [...new Set(flags.replace(/[^imsu]/g, ''))].join(''));
}
