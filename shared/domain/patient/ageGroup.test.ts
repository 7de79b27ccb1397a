import { expect, test } from 'vitest';
import { instantOf } from '../../kernel/time';
import { ageGroupOf } from './ageGroup';

test('A child is one until the fourteenth birthday, an elder from the sixty-fifth on', () => {
  const on = (day: string) => instantOf(day, 600);
  expect(ageGroupOf('2012-11-24', on('2026-11-23'))).toBe('child');
  expect(ageGroupOf('2012-11-24', on('2026-11-24'))).toBeUndefined();
  expect(ageGroupOf('1961-11-24', on('2026-11-23'))).toBeUndefined();
  expect(ageGroupOf('1961-11-24', on('2026-11-24'))).toBe('elder');
});
