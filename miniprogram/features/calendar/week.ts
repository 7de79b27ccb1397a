import type { DutyPeriod, DutyTime } from '@shared/domain/doctor/doctor';
import { clockText } from '@shared/kernel/time';

/** Weekdays from Monday on, 0 = Sunday. */
export const WEEK = [
  [1, '周一'],
  [2, '周二'],
  [3, '周三'],
  [4, '周四'],
  [5, '周五'],
  [6, '周六'],
  [0, '周日'],
] as const;

/** A period as a person says it: `09:00–12:00，每 15 分钟一号`. */
export const periodText = ({ fromMinute, toMinute, times }: DutyTime): string =>
  `${clockText(fromMinute)}–${toMinute === 1440 ? '24:00' : clockText(toMinute)}${times ? `，每 ${times.everyMinutes} 分钟一号` : ''}`;

const STEP = 30;

/** One more period of a day: after the last one, or the morning. */
export function withPeriod(week: readonly DutyPeriod[], weekday: number): DutyPeriod[] {
  const last = Math.max(0, ...week.filter((it) => it.weekday === weekday).map((it) => it.toMinute));
  const fromMinute = last === 0 ? 9 * 60 : Math.min(last + 60, 1440 - 2 * STEP);
  return [...week, { weekday, fromMinute, toMinute: Math.min(fromMinute + 180, 1440) }];
}

/** A period moved by half an hour at one end, kept inside the day and the right way round. */
export function moved<Time extends DutyTime>(period: Time, end: 'fromMinute' | 'toMinute', by: 1 | -1): Time {
  const next = { ...period, [end]: period[end] + by * STEP };
  const isSound = next.fromMinute >= 0 && next.toMinute <= 1440 && next.toMinute - next.fromMinute >= STEP;
  return isSound ? next : period;
}

/** A period in which times are booked, or not any more. */
export function booking<Time extends DutyTime>(period: Time, isOn: boolean): Time {
  if (isOn)
    return {
      ...period,
      times: { everyMinutes: 15, seats: { voice: 50, video: 50, expert: 50 }, breaks: [] },
    };
  const { times: _, ...rest } = period;
  return rest as Time;
}
