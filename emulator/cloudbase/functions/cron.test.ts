import { describe, expect, it } from 'vitest';
import { parseCron } from './cron';

const at = (text: string) => Date.parse(`${text}+08:00`);
const nextOf = (expression: string, after: string) => parseCron(expression).next(at(after));

describe('a timer expression', () => {
  it('ticks on the next full minute', () => {
    expect(nextOf('0 * * * * * *', '2026-11-23T10:00:00')).toBe(at('2026-11-23T10:01:00'));
    expect(parseCron('0 * * * * * *').next(at('2026-11-23T10:00:59') + 999)).toBe(at('2026-11-23T10:01:00'));
  });

  it('reads the hour as Chinese time', () => {
    expect(nextOf('0 30 2 * * * *', '2026-11-23T10:00:00')).toBe(at('2026-11-24T02:30:00'));
  });

  it('knows steps, ranges and lists', () => {
    expect(nextOf('*/15 * * * * * *', '2026-11-23T10:00:31')).toBe(at('2026-11-23T10:00:45'));
    expect(nextOf('0 0 9-17/4 * * * *', '2026-11-23T10:00:00')).toBe(at('2026-11-23T13:00:00'));
    expect(nextOf('0 5,35 * * * * *', '2026-11-23T10:06:00')).toBe(at('2026-11-23T10:35:00'));
  });

  it('takes either the day or the weekday when both are given', () => {
    // 2026-11-23 is a Monday.
    expect(nextOf('0 0 0 1 * MON *', '2026-11-24T00:00:00')).toBe(at('2026-11-30T00:00:00'));
    expect(nextOf('0 0 0 1 * MON *', '2026-11-30T00:00:00')).toBe(at('2026-12-01T00:00:00'));
  });

  it('finds the last day of February in a leap year and ends with its year', () => {
    expect(nextOf('0 0 0 29 2 * *', '2026-11-23T00:00:00')).toBe(at('2028-02-29T00:00:00'));
    expect(nextOf('0 0 0 1 1 * 2026', '2026-11-23T00:00:00')).toBeUndefined();
  });

  it.each(['* * * * *', '60 * * * * * *', 'a * * * * * *', '0/0 * * * * * *'])('refuses %s', (expression) => {
    expect(() => parseCron(expression)).toThrow();
  });
});
