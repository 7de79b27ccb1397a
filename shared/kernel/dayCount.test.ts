import { expect, test } from 'vitest';
import { countToday, oneFewer, oneMore } from './dayCount';
import { instantOf } from './time';

const EVENING = instantOf('2026-11-23', 23 * 60 + 59);
const MORNING = instantOf('2026-11-24', 1);

test('A day begins with nothing, and what is taken back of it never falls below', () => {
  const one = oneMore(undefined, EVENING);
  expect([countToday(one, EVENING), countToday(one, MORNING)]).toEqual([1, 0]);
  expect(oneFewer(oneFewer(one, EVENING), EVENING).count).toBe(0);
});

test('What was counted before midnight and is taken back after it leaves the new day as it is', () => {
  const newDay = oneMore(oneMore(oneMore(undefined, EVENING), MORNING), MORNING);
  expect(oneFewer(newDay, EVENING)).toEqual({ on: '2026-11-24', count: 2 });
});
