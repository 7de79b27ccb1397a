import { expect, it } from 'vitest';
import { agoText, clockOf, countdownText, whenText } from './when';

it('Moments stand as they are on the wall in Shanghai', () => {
  const at = Date.parse('2026-03-05T16:30:00Z');
  expect([whenText(at), clockOf(at)]).toEqual(['2026-03-06 00:30', '00:30']);
});

it('A countdown never shows more than is left, and ends at zero', () => {
  expect([119_001, 1, 0, -5].map(countdownText)).toEqual(['2:00', '0:01', '0:00', '0:00']);
});

it('How long somebody has waited is rounded down', () => {
  expect([59_999, 60_000, 3_599_999, 3_600_000, 86_400_000 * 2].map(agoText)).toEqual([
    '不到 1 分钟',
    '1 分钟',
    '59 分钟',
    '1 小时',
    '2 天',
  ]);
});
