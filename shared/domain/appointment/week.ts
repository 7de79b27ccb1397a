import { ok, reject, type Result } from '../../kernel/result';
import { shanghai } from '../../kernel/time';
import type { Doctor, DutyPeriod, DutyTime } from '../doctor/doctor';
import { withDay } from './holiday';
import { overlap } from './times';
import type { Slot } from './slot';

type Wrong = 'schedule.backwards' | 'schedule.overlaps';

/** Why these periods of one day cannot stand together. */
function whyNot(periods: readonly DutyTime[]): Wrong | undefined {
  const inside = ({ fromMinute, toMinute, times }: DutyTime) =>
    times?.breaks.every(
      (it) => fromMinute <= it.fromMinute && it.fromMinute < it.toMinute && it.toMinute <= toMinute,
    ) ?? true;
  if (!periods.every((it) => it.fromMinute < it.toMinute && inside(it))) return 'schedule.backwards';
  const sorted = [...periods].sort((a, b) => a.fromMinute - b.fromMinute);
  const meets = sorted.some((it, i) => i > 0 && it.fromMinute < sorted[i - 1]!.toMinute);
  return meets ? 'schedule.overlaps' : undefined;
}

/** A day worked by another weekday's schedule follows that weekday as it is from now on. */
function withWeek({ days, ...doctor }: Doctor, week: readonly DutyPeriod[]): Doctor {
  if (!days) return doctor;
  const periodsOf = (weekday: number) =>
    week.filter((it) => it.weekday === weekday).map(({ weekday: _, ...rest }) => rest);
  return {
    ...doctor,
    days: days.map((it) => (it.follows === undefined ? it : { ...it, periods: periodsOf(it.follows) })),
  };
}

/** 出诊时间 of the week from now on. */
export function saveWeek(doctor: Doctor, week: readonly DutyPeriod[]): Result<Doctor, Wrong> {
  for (const weekday of [0, 1, 2, 3, 4, 5, 6]) {
    const wrong = whyNot(week.filter((it) => it.weekday === weekday));
    if (wrong) return reject(wrong);
  }
  return ok({ ...withWeek(doctor, week), schedule: [...week] });
}

/** True of a time that lies within one of the periods of its day. */
export const isCovered = (slot: Pick<Slot, 'from' | 'until'>, periods: readonly DutyTime[]): boolean => {
  const [from, until] = [shanghai(slot.from), shanghai(slot.until)];
  const end = until.day === from.day ? until.minute : 24 * 60;
  return periods.some((it) => it.fromMinute <= from.minute && end <= it.toMinute);
};

/** 特殊日 from now on; whoever is booked then must first be moved, called off or taken over. */
export function saveDay(
  doctor: Doctor,
  { day, periods }: { readonly day: string; readonly periods?: readonly DutyTime[] | undefined },
  { slots, now }: { readonly slots: readonly Slot[]; readonly now: number },
): Result<Doctor, Wrong | 'schedule.in_past' | 'schedule.booked'> {
  if (day < shanghai(now).day) return reject('schedule.in_past');
  const wrong = whyNot(periods ?? []);
  if (wrong) return reject(wrong);
  const booked = slots.filter(
    (it) => it.state !== 'offered' && shanghai(it.from).day === day && it.until > now,
  );
  if (periods && !booked.every((it) => isCovered(it, periods))) return reject('schedule.booked');
  return ok(withDay(doctor, day, periods && { day, periods: [...periods] }, now));
}

/** Two sets of times in which two visits of one doctor would take place at once. */
export const collide = (mine: readonly Slot[], theirs: readonly Slot[]): boolean =>
  mine.some((a) => theirs.some((b) => overlap(a, b)));
