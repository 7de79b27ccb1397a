import { expect, test } from 'vitest';
import { DAY_MS, instantOf } from '../../kernel/time';
import { mayEraseTalk, recordKeptUntil, talkKeptUntil } from './retention';

const endedAt = instantOf('2026-11-23', 600);
const onDay = (day: string) => instantOf(day, 1);

test('A conversation is kept for three years to the day, and may go on the day after', () => {
  expect(mayEraseTalk({ endedAt }, onDay('2029-11-22'))).toBe(false);
  expect(mayEraseTalk({ endedAt }, onDay('2029-11-23'))).toBe(false);
  expect(mayEraseTalk({ endedAt }, onDay('2029-11-24'))).toBe(true);
});

test('A record is kept for fifteen years', () => {
  expect(recordKeptUntil(endedAt)).toBe(instantOf('2041-11-24', 0));
  expect(recordKeptUntil(endedAt)).toBeGreaterThan(onDay('2040-11-24'));
});

test('A visit on February 29 is kept until March 1 where the year has no such day', () => {
  expect(talkKeptUntil(instantOf('2028-02-29', 600))).toBe(instantOf('2031-03-01', 0) + DAY_MS);
});

test('What is sealed for a dispute stays, and so does what has not ended', () => {
  expect(mayEraseTalk({ endedAt, sealedAt: endedAt }, onDay('2050-01-01'))).toBe(false);
  expect(mayEraseTalk({}, onDay('2050-01-01'))).toBe(false);
});
