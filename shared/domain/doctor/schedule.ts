import { DAY_MS, instantOf, shanghai } from '../../kernel/time';
import type { DutyPeriod } from './doctor';

/** 出诊中: some period of the weekly schedule covers this instant. */
export function isOnDuty(schedule: readonly DutyPeriod[], at: number): boolean {
  const { weekday, minute } = shanghai(at);
  return schedule.some((it) => it.weekday === weekday && it.fromMinute <= minute && minute < it.toMinute);
}

/** Start of the next period after an instant (epoch ms), within a week; undefined when there is none. */
export function nextDutyAt(schedule: readonly DutyPeriod[], at: number): number | undefined {
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const { day, weekday } = shanghai(at + ahead * DAY_MS);
    const starts = schedule
      .filter((it) => it.weekday === weekday)
      .map((it) => instantOf(day, it.fromMinute))
      .filter((start) => start > at)
      .sort((a, b) => a - b);
    if (starts[0] !== undefined) return starts[0];
  }
  return undefined;
}
