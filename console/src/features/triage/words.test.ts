import { expect, test } from 'vitest';
import { shareText } from './words';

test('A share is told with its interval, and nothing is said of no cases', () => {
  expect(shareText(12, 20)).toBe('12 / 20，60.0%（38.7%–78.1%）');
  expect(shareText(0, 3)).toMatch(/^0 \/ 3，0\.0%（0\.0%–/);
  expect(shareText(0, 0)).toBe('—');
});
