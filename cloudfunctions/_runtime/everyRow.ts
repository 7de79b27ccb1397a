/** Rows asked for at once. */
export const BATCH = 500;

/**
 * All rows of a list that is sorted by a number, read in batches: `list` answers up to `BATCH` rows after a number;
 * undefined when there are more than `most`.
 */
export async function everyRow<Row>(
  list: (after: number) => Promise<readonly Row[]>,
  numberOf: (row: Row) => number,
  { from = 0, most = Infinity }: { readonly from?: number; readonly most?: number } = {},
): Promise<Row[] | undefined> {
  const rows: Row[] = [];
  for (;;) {
    const next = await list(rows.length > 0 ? numberOf(rows.at(-1)!) : from);
    rows.push(...next);
    if (rows.length > most) return undefined;
    if (next.length < BATCH) return rows;
  }
}
