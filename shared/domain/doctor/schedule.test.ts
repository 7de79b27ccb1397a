import { expect, test } from 'vitest';
import { instantOf } from '../../kernel/time';
import { isOnDuty, nextDutyAt } from './schedule';

/** 2026-11-23 is a Monday. */
const at = (day: string, hour: number, minute = 0) => instantOf(day, hour * 60 + minute);
const mornings = [1, 3].map((weekday) => ({ weekday, fromMinute: 8 * 60, toMinute: 12 * 60 }));

test('A duty begins with its first minute and ends before its last', () => {
  const seen = [at('2026-11-23', 7, 59), at('2026-11-23', 8), at('2026-11-23', 11, 59), at('2026-11-23', 12)];
  expect(seen.map((it) => isOnDuty({ schedule: mornings }, it))).toEqual([false, true, true, false]);
});

test('The weekday is that of Shanghai, also while it is still Sunday in London', () => {
  const nights = [{ weekday: 1, fromMinute: 0, toMinute: 60 }];
  expect(isOnDuty({ schedule: nights }, Date.parse('2026-11-22T16:30:00Z'))).toBe(true);
});

test('The next duty is the next start, on the same day, later in the week, or in a week', () => {
  expect(nextDutyAt({ schedule: mornings }, at('2026-11-23', 7))).toBe(at('2026-11-23', 8));
  expect(nextDutyAt({ schedule: mornings }, at('2026-11-23', 9))).toBe(at('2026-11-25', 8));
  expect(nextDutyAt({ schedule: [mornings[0]!] }, at('2026-11-23', 8))).toBe(at('2026-11-30', 8));
  expect(nextDutyAt({ schedule: [] }, at('2026-11-23', 8))).toBeUndefined();
});

test('A day of its own goes before the week: off on it, or on duty at other hours', () => {
  const off = { schedule: mornings, days: [{ day: '2026-11-23', periods: [] }] };
  expect(isOnDuty(off, at('2026-11-23', 9))).toBe(false);
  expect(nextDutyAt(off, at('2026-11-23', 7))).toBe(at('2026-11-25', 8));
  const other = {
    schedule: mornings,
    days: [{ day: '2026-11-23', periods: [{ fromMinute: 1080, toMinute: 1200 }] }],
  };
  expect(isOnDuty(other, at('2026-11-23', 9))).toBe(false);
  expect(isOnDuty(other, at('2026-11-23', 18))).toBe(true);
});
