import { DAY_MS, instantOf, shanghai } from '../../kernel/time';
import type { Doctor, DutyTime } from './doctor';

/** What a doctor's time follows from: the week, and the days on which something else holds. */
export type Schedule = Pick<Doctor, 'schedule' | 'days'>;

/** Periods of one Shanghai day, in order: those of the day itself where it has its own, those of the week otherwise. */
export function periodsOn({ schedule, days }: Schedule, day: string): readonly DutyTime[] {
  const special = days?.find((it) => it.day === day);
  const { weekday } = shanghai(instantOf(day, 0));
  const periods = special?.periods ?? schedule.filter((it) => it.weekday === weekday);
  return [...periods].sort((a, b) => a.fromMinute - b.fromMinute);
}

/** 出诊中: some period of the day covers this instant. */
export function isOnDuty(schedule: Schedule, at: number): boolean {
  const { day, minute } = shanghai(at);
  return periodsOn(schedule, day).some((it) => it.fromMinute <= minute && minute < it.toMinute);
}

/** Start of the next period after an instant (epoch ms), within a week; undefined when there is none. */
export function nextDutyAt(schedule: Schedule, at: number): number | undefined {
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const { day } = shanghai(at + ahead * DAY_MS);
    const starts = periodsOn(schedule, day)
      .map((it) => instantOf(day, it.fromMinute))
      .filter((start) => start > at);
    if (starts[0] !== undefined) return starts[0];
  }
  return undefined;
}
