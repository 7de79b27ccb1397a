import { describe, expect, it } from 'vitest';
import { instantOf } from '@shared/kernel/time';
import { countdownText, leftText, minutesText, whenText } from './when';

const now = instantOf('2026-11-23', 12 * 60);

describe('time as people say it', () => {
  it.each([
    ['2026-11-23', 870, '今天 14:30'],
    ['2026-11-22', 0, '昨天 00:00'],
    ['2026-11-24', 480, '明天 08:00'],
    ['2026-11-26', 840, '11月26日 14:00'],
    ['2025-12-31', 1439, '2025年12月31日 23:59'],
  ])('%s, minute %d is %s', (day, minute, text) => {
    expect(whenText(instantOf(day, minute), now)).toBe(text);
  });

  it('says stretches in hours and minutes, and never more than is left', () => {
    expect([minutesText(30), minutesText(120), minutesText(90)]).toEqual([
      '30 分钟',
      '2 小时',
      '1 小时 30 分钟',
    ]);
    expect([leftText(59_999), leftText(119_999), leftText(3_600_000)]).toEqual([
      '不到 1 分钟',
      '1 分钟',
      '1 小时',
    ]);
    expect([countdownText(849_000), countdownText(-5)]).toEqual(['14:09', '0:00']);
  });
});
