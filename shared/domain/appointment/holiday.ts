import * as z from 'zod/mini';
import { StaffId } from '../../kernel/ids';
import { Day, DAY_MS, instantOf, Instant, shanghai } from '../../kernel/time';
import type { Doctor, DutyDay } from '../doctor/doctor';

/**
 * 节假日 of the hospital, entered by it as the State Council has published it: a day off, or a day worked instead, which
 * follows another weekday's schedule.
 */
export const Holiday = z.object({
  id: z.string(),
  day: Day,
  name: z.string(),
  /** 调休上班: the weekday whose schedule this day follows (0 = Sunday); absent means off. */
  follows: z.optional(z.int().check(z.minimum(0), z.maximum(6))),
  enteredAt: Instant,
  enteredBy: StaffId,
});
export type Holiday = z.infer<typeof Holiday>;

/** Days that are not over yet. */
export const upcoming = (days: readonly DutyDay[], now: number): DutyDay[] =>
  days.filter((it) => it.day >= shanghai(now - DAY_MS).day);

const inOrder = (days: readonly DutyDay[]): DutyDay[] => [...days].sort((a, b) => (a.day < b.day ? -1 : 1));

/** The doctor with one day as it is from now on; undefined puts the week back. */
export function withDay(doctor: Doctor, day: string, special: DutyDay | undefined, now: number): Doctor {
  const others = upcoming(doctor.days ?? [], now).filter((it) => it.day !== day);
  return { ...doctor, days: inOrder(special ? [...others, special] : others) };
}

/** The doctor with the hospital's holiday, or without the one there was. A day of the doctor's own stays as it is. */
export function withHoliday(doctor: Doctor, day: string, holiday: Holiday | undefined, now: number): Doctor {
  const own = doctor.days?.find((it) => it.day === day);
  if (own && own.holiday === undefined) return doctor;
  if (!holiday) return own ? withDay(doctor, day, undefined, now) : doctor;
  const { follows, name } = holiday;
  const weekday = shanghai(instantOf(day, 0)).weekday;
  if (follows === weekday) return withDay(doctor, day, undefined, now);
  const periods = doctor.schedule
    .filter((it) => it.weekday === follows)
    .map(({ weekday: _, ...rest }) => rest);
  const followed = follows === undefined ? {} : { follows };
  return withDay(doctor, day, { day, periods, holiday: name, ...followed }, now);
}
