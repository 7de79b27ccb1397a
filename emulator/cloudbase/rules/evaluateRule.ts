import type { Expression } from './parseRule';

/** What a rule can see. */
export type RuleScope = {
  /** `auth`, `doc`, `request`, `resource`, `now`: absent names are undefined. */
  readonly names: Readonly<Record<string, unknown>>;
  /** One document for `get('database.collection.id')`; undefined when there is none. */
  readonly get: (collection: string, id: string) => Promise<unknown> | unknown;
};

/** The value of a rule in a scope. Nothing but own properties can be reached. */
export async function evaluateRule(rule: Expression, scope: RuleScope): Promise<unknown> {
  const of = (inner: Expression): Promise<unknown> => evaluateRule(inner, scope);
  switch (rule.kind) {
    case 'value':
      return rule.value;
    case 'name':
      return own(scope.names, rule.name);
    case 'list':
      return Promise.all(rule.items.map(of));
    case 'member':
      return own(await of(rule.of), await of(rule.key));
    case 'not':
      return !(await of(rule.of));
    case 'minus':
      return -Number(await of(rule.of));
    case 'test':
      return rule.pattern.test(String(await of(rule.of)));
    case 'joined':
      return (await Promise.all(rule.parts.map(of))).join('');
    case 'get':
      return getDocument(await of(rule.path), scope);
    case 'binary':
      return binary(rule.sign, rule.left, rule.right, of);
  }
}

async function binary(
  sign: string,
  left: Expression,
  right: Expression,
  of: (inner: Expression) => Promise<unknown>,
): Promise<unknown> {
  const first = await of(left);
  if (sign === '&&') return first ? of(right) : first;
  if (sign === '||') return first ? first : of(right);
  const second = await of(right);
  switch (sign) {
    case '==':
    case '===':
      return isSame(first, second);
    case '!=':
    case '!==':
      return !isSame(first, second);
    case 'in':
      return isIn(first, second);
    case '+':
      return (first as number) + (second as number);
    case '-':
      return (first as number) - (second as number);
    default:
      return compare(sign, first, second);
  }
}

// Two absent values are not the same: `doc.owner == auth.openid` must not open a document without an owner.
const isSame = (a: unknown, b: unknown): boolean => a !== undefined && comparable(a) === comparable(b);

const comparable = (value: unknown): unknown => (value instanceof Date ? value.getTime() : value);

function isIn(value: unknown, place: unknown): boolean {
  if (Array.isArray(place)) return place.some((item) => isSame(value, item));
  return typeof place === 'object' && place !== null && Object.hasOwn(place, String(value));
}

function compare(sign: string, left: unknown, right: unknown): boolean {
  const [a, b] = [comparable(left), comparable(right)];
  if (typeof a !== typeof b || (typeof a !== 'number' && typeof a !== 'string')) return false;
  const [x, y] = [a, b as typeof a];
  return sign === '<' ? x < y : sign === '>' ? x > y : sign === '<=' ? x <= y : x >= y;
}

function own(value: unknown, key: unknown): unknown {
  if (value === null || value === undefined || (typeof key !== 'string' && typeof key !== 'number'))
    return undefined;
  return Object.hasOwn(Object(value) as object, key) ? (value as Record<string, unknown>)[key] : undefined;
}

async function getDocument(path: unknown, scope: RuleScope): Promise<unknown> {
  const [root, collection, ...rest] = String(path).split('.');
  if (root !== 'database' || !collection || rest.length === 0) return undefined;
  return scope.get(collection, rest.join('.'));
}
