import { oneByOne } from './oneByOne';
import type { Runtime } from './runtime';

/** Rows asked for at once. */
const PAGE = 100;
/** As many rows as the database gives at once. */
const MOST = 1000;

/**
 * Works through whatever is due until nothing is left, or the time of the run is over: what then is left, the next run finds.
 * Each row has one turn in a run, so that one that fails, or is due again at once, holds up nobody.
 */
export async function untilNothingIsDue<
  Row extends { readonly id: string },
  Tools extends { readonly runtime: Pick<Runtime, 'now' | 'log'> },
>(
  name: string,
  listDue: (limit: number) => Promise<readonly Row[]>,
  work: (row: Row, tools: Tools) => Promise<unknown>,
  tools: Tools,
  {
    forMs,
    atOnce,
  }: {
    /** Less than the function's timeout, so that no step is cut off in the middle. */
    readonly forMs: number;
    /** Rows worked on at the same time: most of a step is waiting for an answer from elsewhere. */
    readonly atOnce: number;
  },
): Promise<void> {
  const { runtime } = tools;
  const until = runtime.now() + forMs;
  const isOver = () => runtime.now() >= until;
  const seen = new Set<string>();
  while (!isOver()) {
    const due = await listDue(Math.min(PAGE + seen.size, MOST));
    const left = due.filter(({ id }) => !seen.has(id));
    if (left.length === 0) return;
    for (const { id } of left) seen.add(id);
    const oneAfterTheOther = async () => {
      for (let row = left.shift(); row && !isOver(); row = left.shift())
        await oneByOne(name, [row], work, tools);
    };
    await Promise.all(Array.from({ length: atOnce }, oneAfterTheOther));
  }
}
