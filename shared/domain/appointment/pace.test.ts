import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectedWait } from './pace';

const MINUTE = 60_000;
/** Cases accepted so many minutes after the one before, all waiting from the start. */
const paced = (...gaps: number[]) => {
  let at = 0;
  return gaps.map((gap) => ({ waitingSince: 0, acceptedAt: (at += gap * MINUTE) }));
};

test('With fewer than five cases nothing is said', () => {
  expect(expectedWait(0, paced(5, 5, 5, 5))).toBeUndefined();
});

test('Whoever is next waits about as long as the last ones did; with three ahead four times that', () => {
  const recent = paced(4, 5, 5, 6, 10);
  expect(expectedWait(0, recent)).toEqual({ fromMinutes: 5, toMinutes: 6 });
  expect(expectedWait(3, recent)).toEqual({ fromMinutes: 20, toMinutes: 24 });
});

test('A case that came to an idle doctor counts from its own paying on', () => {
  const idle = [1, 2, 3, 4, 5].map((i) => ({
    waitingSince: i * 1000 * MINUTE,
    acceptedAt: (i * 1000 + 3) * MINUTE,
  }));
  expect(expectedWait(0, idle)).toEqual({ fromMinutes: 3, toMinutes: 4 });
});

test('A range never ends before it begins, and more ahead never means less to wait', () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 5, maxLength: 30 });
  fc.assert(
    fc.property(gaps, fc.integer({ min: 0, max: 40 }), (all, ahead) => {
      const one = expectedWait(ahead, paced(...all))!;
      const more = expectedWait(ahead + 1, paced(...all))!;
      expect(one.fromMinutes).toBeLessThan(one.toMinutes);
      expect(more.fromMinutes).toBeGreaterThanOrEqual(one.fromMinutes);
    }),
  );
});
