import type { Leaf } from '@shared/domain/trail/root';
import type { Db } from '../_runtime/tx';

/** Leaves in one row. */
export const LEAVES_PER_ROW = 500;
/** Rows asked for at once. */
const BATCH = 100;

/** All leaves under the root of a day, in their order. */
export async function leavesOf(day: string, db: Db): Promise<Leaf[]> {
  const leaves: Leaf[] = [];
  for (let part = -1; ;) {
    const rows = await db.rootLeaves.list({
      where: { day, part: { gt: part } },
      orderBy: [['part', 'asc']],
      limit: BATCH,
    });
    leaves.push(...rows.flatMap((it) => it.leaves));
    if (rows.length < BATCH) return leaves;
    part = rows.at(-1)!.part;
  }
}
