/** Rows asked for at once. */
const BATCH = 500;

/**
 * All rows of a list that is sorted by a number which several rows may share: `list` answers up to `most` rows from a
 * number on, that number's included. Nothing is cut off: rows of one number that fill a whole batch are a fault.
 */
export async function everyRowBy<Row extends { readonly id: string }>(
  list: (from: number, most: number) => Promise<readonly Row[]>,
  numberOf: (row: Row) => number,
): Promise<Row[]> {
  const rows = new Map<string, Row>();
  for (let from = 0; ;) {
    const next = await list(from, BATCH);
    for (const row of next) rows.set(row.id, row);
    if (next.length < BATCH) return [...rows.values()];
    const last = numberOf(next.at(-1)!);
    if (last === from) throw new Error('more rows in one instant than can be read');
    from = last;
  }
}
