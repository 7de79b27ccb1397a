import { isPlain } from './values';

/** Every value at a dotted path, with arrays on the way entered as MongoDB enters them. */
export function valuesAt(doc: unknown, path: string): unknown[] {
  return descend(doc, path.split('.'));
}

function descend(value: unknown, path: readonly string[]): unknown[] {
  const [key, ...rest] = path;
  if (key === undefined) return [value];
  if (Array.isArray(value)) {
    const own = /^\d+$/.test(key) && key in value ? descend(value[Number(key)], rest) : [];
    return [...own, ...value.flatMap((item) => (isPlain(item) ? descend(item, path) : []))];
  }
  return isPlain(value) && key in value ? descend(value[key], rest) : [];
}
