import { BATCH } from './everyRow';
import type { ListQuery, Where } from './store';

/**
 * All rows of a table that fit, sorted by a number which several rows may share. Nothing is cut off: each batch begins
 * with the number that the one before ended with, and rows of one number that fill a whole batch are a fault.
 */
export async function everyRowBy<
  Row extends { readonly id: string } & { readonly [Field in Key]: number },
  Key extends keyof Row & string,
>(
  table: { readonly list: (query: ListQuery<Row>) => Promise<Row[]> },
  where: Where<Row>,
  key: Key,
): Promise<Row[]> {
  const rows = new Map<string, Row>();
  for (let from = 0; ;) {
    const there = { ...where, [key]: { gte: from } } as Where<Row>;
    const next = await table.list({ where: there, orderBy: [[key, 'asc']], limit: BATCH });
    for (const row of next) rows.set(row.id, row);
    if (next.length < BATCH) return [...rows.values()];
    const last = next.at(-1)![key];
    if (last === from) throw new Error('more rows in one instant than can be read');
    from = last;
  }
}
