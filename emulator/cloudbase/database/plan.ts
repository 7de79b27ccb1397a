import type { SqlValue } from './driver';
import { KIND, only } from './kinds';
import { isPlain, type Query } from './values';

/** What the planner has to know of a collection: the SQL of each indexed path, and the kinds seen there. */
export type Shape = {
  readonly expressionOf: (path: string) => string | undefined;
  readonly kindsOf: (path: string) => number;
};

/**
 * The part of a query that SQL can decide. `where` always lets through every match; where `exact` is true it lets
 * through nothing else, so nothing has to be looked at twice.
 */
export type Plan = { readonly where: string; readonly values: SqlValue[]; readonly exact: boolean };

const EVERYTHING: Plan = { where: '', values: [], exact: true };
const UNDECIDED: Plan = { where: '', values: [], exact: false };
const NOTHING: Plan = { where: '0', values: [], exact: true };
const RANGE: Record<string, string> = { $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' };

export function planQuery(query: Query, shape: Shape): Plan {
  return all(Object.entries(query).map(([key, value]) => planEntry(key, value, shape)));
}

function planEntry(key: string, value: unknown, shape: Shape): Plan {
  if (key === '$and' && Array.isArray(value))
    return all(value.map((part) => planQuery(part as Query, shape)));
  if (key === '$or' && Array.isArray(value)) return any(value.map((part) => planQuery(part as Query, shape)));
  const expression = key.startsWith('$') ? undefined : shape.expressionOf(key);
  if (!expression) return UNDECIDED;
  const seen = shape.kindsOf(key);
  if (seen & KIND.array) return UNDECIDED;
  if (!isPlain(value)) return planEqual(expression, value, seen);
  return all(Object.entries(value).map(([operator, x]) => planOperator(operator, x, expression, seen)));
}

function planOperator(operator: string, operand: unknown, expression: string, seen: number): Plan {
  if (operator === '$eq') return planEqual(expression, operand, seen);
  if (operator === '$in' && Array.isArray(operand)) return planIn(expression, operand, seen);
  const comparison = RANGE[operator];
  return comparison ? planRange(expression, comparison, operand, seen) : UNDECIDED;
}

function planEqual(expression: string, value: unknown, seen: number): Plan {
  if (value === null) return { where: `${expression} IS NULL`, values: [], exact: true };
  const bound = bind(value);
  if (bound === undefined) return UNDECIDED;
  return { where: `${expression}=?`, values: [bound], exact: equalsExactly(value, seen) };
}

function planIn(expression: string, values: readonly unknown[], seen: number): Plan {
  if (values.length === 0) return NOTHING;
  const bound = values.map((value) => (value === null ? undefined : bind(value)));
  if (bound.some((value) => value === undefined)) return UNDECIDED;
  return {
    // One text for every length of list, so that the prepared statement is found again.
    where: `${expression} IN (SELECT value FROM json_each(?))`,
    values: [JSON.stringify(bound)],
    exact: values.every((value) => equalsExactly(value, seen)),
  };
}

function planRange(expression: string, comparison: string, value: unknown, seen: number): Plan {
  const bound = bind(value);
  if (bound === undefined || value === null || typeof value === 'boolean') return UNDECIDED;
  const kind = value instanceof Date ? KIND.date : typeof value === 'number' ? KIND.number : KIND.string;
  return { where: `${expression}${comparison}?`, values: [bound], exact: only(seen, kind) };
}

/** SQL has true as 1 and a date as its text; equality is exact where no other kind could look the same. */
function equalsExactly(value: unknown, seen: number): boolean {
  if (typeof value === 'number') return !(seen & KIND.boolean);
  if (typeof value === 'boolean') return !(seen & KIND.number);
  if (value instanceof Date) return !(seen & KIND.string);
  return !(seen & (KIND.date | KIND.object));
}

/** A scalar as `json_extract` would give it; undefined for what SQL cannot compare. */
export function bind(value: unknown): SqlValue | undefined {
  if (value instanceof Date) return JSON.stringify({ $date: value.toISOString() });
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return typeof value === 'string' ? value : undefined;
}

function all(plans: readonly Plan[]): Plan {
  const decided = plans.filter(({ where }) => where !== '');
  const exact = plans.every((plan) => plan.exact);
  if (decided.length === 0) return exact ? EVERYTHING : UNDECIDED;
  return {
    where: decided.map(({ where }) => where).join(' AND '),
    values: decided.flatMap(({ values }) => values),
    exact,
  };
}

function any(plans: readonly Plan[]): Plan {
  if (plans.length === 0 || plans.some(({ where }) => where === '')) return UNDECIDED;
  return {
    where: `(${plans.map(({ where }) => `(${where})`).join(' OR ')})`,
    values: plans.flatMap(({ values }) => values),
    exact: plans.every((plan) => plan.exact),
  };
}
