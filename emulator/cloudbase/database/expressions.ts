import { evalExpr } from 'mingo/core';

type Expression = (doc: never, expression: never, options: never) => unknown;

const DAY_MS = 86_400_000;

/** Weeks begin on Sundays; the days before the first one are week 0. */
function weekOf(value: unknown): number | null {
  const date = value instanceof Date ? value : (value as { date?: Date } | null)?.date;
  if (!(date instanceof Date)) return null;
  const today = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  const dayOfYear = (today - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY_MS;
  return Math.floor((dayOfYear + 7 - date.getUTCDay()) / 7);
}

function indexOfCodePoint([text, part, from = 0, to]: [string | null, string, number?, number?]) {
  if (text === null || text === undefined) return null;
  const points = [...text].slice(0, to);
  const wanted = [...part];
  for (let at = from; at + wanted.length <= points.length; at += 1)
    if (wanted.every((point, offset) => points[at + offset] === point)) return at;
  return -1;
}

function indexOfBytes([text, part, from = 0, to]: [string | null, string, number?, number?]) {
  if (text === null || text === undefined) return null;
  return Buffer.from(text).subarray(0, to).indexOf(Buffer.from(part), from);
}

/** A negative length stands for the rest. */
function bytesOf([text, from, length]: [unknown, number, number]): string {
  const bytes = Buffer.from(text === null || text === undefined ? '' : String(text));
  return bytes.subarray(from, length < 0 ? undefined : from + length).toString();
}

/** A number alone, or a number and the place to which it is cut off. */
function truncated(operand: unknown): number | null {
  const [number, place = 0] = (Array.isArray(operand) ? operand : [operand]) as [number | null, number?];
  if (number === null || number === undefined) return null;
  const scale = 10 ** place;
  return Math.trunc(number * scale) / scale;
}

const of =
  <Values>(work: (values: Values) => unknown): Expression =>
  (doc, expression, options) =>
    work(evalExpr(doc, expression, options) as Values);

/** Expressions in which the query engine differs from MongoDB, or which it lacks. */
export const mendedExpressions: Readonly<Record<string, Expression>> = {
  $week: of(weekOf),
  $trunc: of(truncated),
  $indexOfCP: of(indexOfCodePoint),
  $indexOfBytes: of(indexOfBytes),
  $substr: of(bytesOf),
  $substrBytes: of(bytesOf),
};
