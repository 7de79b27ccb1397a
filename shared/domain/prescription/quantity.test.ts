import { expect, test } from 'vitest';
import { arithmetic, packsFor, unitsOf } from './quantity';

const line = (dose: number, timesPerDay: number, days: number, units = 7) => ({
  ...{ dose, days },
  frequency: { timesPerDay },
  drug: { pack: { units, unitName: '片', packName: '盒' } },
});

test.each([
  [1, 1, 28, 28, 4],
  [0.5, 2, 7, 7, 1],
  [1, 1 / 7, 28, 4, 1],
  [1, 1 / 2, 7, 4, 1],
  [0.1, 3, 7, 3, 1],
  [2, 3, 7, 42, 6],
])('%d × %d a day × %d days is %d units in %d packs of seven', (dose, times, days, units, packs) => {
  expect(unitsOf(line(dose, times, days))).toBe(units);
  expect(packsFor(line(dose, times, days))).toBe(packs);
});

test('the arithmetic is there to be read', () => {
  expect(arithmetic(line(1, 1, 28))).toBe('每次1片 × 每天1次 × 28天 = 28片，每盒7片，共4盒');
});
