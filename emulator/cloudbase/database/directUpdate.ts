import { isDeepStrictEqual } from 'node:util';
import { isPlain, type Doc, type Query } from './values';

type Step = (holder: Query, key: string, operand: unknown) => boolean | undefined;

/** Each says whether it changed anything; undefined leaves the update to the full engine. */
const STEPS: Readonly<Record<string, Step>> = {
  $set(holder, key, operand) {
    if (isDeepStrictEqual(holder[key], operand)) return false;
    holder[key] = operand;
    return true;
  },
  $unset(holder, key) {
    if (!(key in holder)) return false;
    delete holder[key];
    return true;
  },
  $inc(holder, key, operand) {
    const before = holder[key];
    if (typeof operand !== 'number' || !(before === undefined || typeof before === 'number'))
      return undefined;
    holder[key] = (before ?? 0) + operand;
    return holder[key] !== before;
  },
  $max(holder, key, operand) {
    const before = holder[key];
    if (typeof operand !== 'number' && typeof operand !== 'string') return undefined;
    if (before !== undefined && typeof before !== typeof operand) return undefined;
    if (before !== undefined && (before as typeof operand) >= operand) return false;
    holder[key] = operand;
    return true;
  },
};

/** Positional operators, and the name that is no field. */
const UNSAFE = /^\$|^__proto__$/;

/**
 * The everyday updates, without the full engine, which rebuilds its tables of operators for every call. Gives up
 * with undefined on anything it is not sure of; `doc` may then be half changed, so the caller starts from a copy.
 */
export function applyDirectly(doc: Doc, modifier: Query): boolean | undefined {
  let changed = false;
  for (const [operator, fields] of Object.entries(modifier)) {
    const step = STEPS[operator];
    if (!step || !isPlain(fields)) return undefined;
    for (const path in fields) {
      const keys = path.split('.');
      const key = keys.pop() ?? '';
      const holder = keys.some((part) => UNSAFE.test(part))
        ? undefined
        : holderOf(doc, keys, operator !== '$unset');
      if (holder === 'missing') continue;
      const did = holder && !UNSAFE.test(key) ? step(holder, key, fields[path]) : undefined;
      if (did === undefined) return undefined;
      changed ||= did;
    }
  }
  return changed;
}

/** The object the last key is in; undefined where an array or a scalar is in the way. */
function holderOf(doc: Query, keys: readonly string[], create: boolean): Query | 'missing' | undefined {
  let at: Query = doc;
  for (const key of keys) {
    if (!Object.hasOwn(at, key)) {
      if (!create) return 'missing';
      at[key] = {};
    }
    const next = at[key];
    if (!isPlain(next)) return undefined;
    at = next;
  }
  return at;
}
