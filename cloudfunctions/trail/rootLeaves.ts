import type { Leaf } from '@shared/domain/trail/root';
import { BATCH, everyRow } from '../_runtime/everyRow';
import type { Db } from '../_runtime/tx';

/** Leaves in one row. */
export const LEAVES_PER_ROW = 500;
/** All leaves under the root of a day, in their order. */
export async function leavesOf(day: string, db: Db): Promise<Leaf[]> {
  const rows = await everyRow(
    (part) =>
      db.rootLeaves.list({ where: { day, part: { gt: part } }, orderBy: [['part', 'asc']], limit: BATCH }),
    ({ part }) => part,
    { from: -1 },
  );
  return rows!.flatMap(({ leaves }) => leaves);
}
