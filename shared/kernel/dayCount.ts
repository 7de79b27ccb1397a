import * as z from 'zod/mini';
import { Day, shanghai } from './time';

/** How often something happened on one Shanghai day; on the next day it begins again. */
export const DayCount = z.object({ on: Day, count: z.int() });
export type DayCount = z.infer<typeof DayCount>;

type Counted = DayCount | undefined;

/** How often it happened today. */
export const countToday = (counted: Counted, now: number): number =>
  counted?.on === shanghai(now).day ? counted.count : 0;

/** Once more today. */
export const oneMore = (counted: Counted, now: number): DayCount => ({
  on: shanghai(now).day,
  count: countToday(counted, now) + 1,
});

/** Once less: it was counted at `countedAt`, and did not happen. A count of another day stays as it is. */
export function oneFewer<Kept extends DayCount>(counted: Kept, countedAt: number): Kept {
  const isOfThatDay = counted.on === shanghai(countedAt).day;
  return isOfThatDay ? { ...counted, count: Math.max(0, counted.count - 1) } : counted;
}
