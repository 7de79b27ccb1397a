import { describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '@shared/kernel/time';
import { promiseLeft } from './promise';

const since = 1_000_000;

describe('what is left of the promise', () => {
  it.each([
    [30, 2, 'calm', '还剩 28 分钟'],
    [30, 18, 'calm', '还剩 12 分钟'],
    [30, 20, 'soon', '还剩 10 分钟'],
    [30, 29.5, 'soon', '还剩不到 1 分钟'],
    [30, 30, 'over', '已超过承诺时间'],
    [30, 45, 'over', '已超过承诺时间'],
    [180, 55, 'calm', '还剩 2 小时 5 分钟'],
    [180, 120, 'soon', '还剩 1 小时'],
  ])('of %d minutes promised and %d waited is %s: %s', (promised, waited, urgency, text) => {
    const left = promiseLeft(since, since + promised * MINUTE_MS, since + waited * MINUTE_MS);
    expect(left).toEqual({ urgency, text });
  });

  it('is soon in the last ten minutes of a short promise', () => {
    expect(promiseLeft(since, since + 12 * MINUTE_MS, since + 3 * MINUTE_MS).urgency).toBe('soon');
    expect(promiseLeft(since, since + HOUR_MS, since + 3 * MINUTE_MS).urgency).toBe('calm');
  });
});
