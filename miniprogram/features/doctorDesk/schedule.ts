import type { DutyPeriod } from '@shared/domain/doctor/doctor';
import { clockText } from '@shared/kernel/time';

/** Weekdays from Monday on, 0 = Sunday. */
const WEEK = [
  [1, '周一'],
  [2, '周二'],
  [3, '周三'],
  [4, '周四'],
  [5, '周五'],
  [6, '周六'],
  [0, '周日'],
] as const;

/** The week from Monday to Sunday with the duty periods of each day in order. */
export const weekOf = (schedule: readonly DutyPeriod[]): readonly { day: string; periods: string[] }[] =>
  WEEK.map(([weekday, day]) => ({
    day,
    periods: schedule
      .filter((it) => it.weekday === weekday)
      .sort((a, b) => a.fromMinute - b.fromMinute)
      .map((it) => `${clockText(it.fromMinute)}–${clockText(it.toMinute)}`),
  }));
