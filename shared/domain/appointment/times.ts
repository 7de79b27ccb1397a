import type { DoctorId } from '../../kernel/ids';
import { DAY_MS, instantOf, MINUTE_MS, shanghai } from '../../kernel/time';
import type { Doctor, DutyTime } from '../doctor/doctor';
import { periodsOn } from '../doctor/schedule';
import { APPOINTMENT_RULES, type BookedTime } from './appointment';
import { slotIdOf, type Slot } from './slot';
import type { BooksTime } from './tier';

/** A time that the schedule has, and the seats of its period for this tier. */
export type OfferedTime = BookedTime & {
  /** Names the period of the day and the tier, for counting. */
  readonly poolId: string;
  readonly seats: number;
  /** How many times of this tier the period has at all. */
  readonly times: number;
};

const DAYS_AHEAD = APPOINTMENT_RULES.daysAhead;

/** Days that times are offered on, today first. */
export const bookableDays = (now: number): readonly string[] =>
  Array.from({ length: DAYS_AHEAD }, (_, ahead) => shanghai(now + ahead * DAY_MS).day);

/** 号源 of one day and tier by the schedule, whether taken or not. */
export function timesOn(doctor: Doctor, day: string, tier: BooksTime): readonly OfferedTime[] {
  const service = doctor.visits?.[tier];
  if (!service || doctor.paused) return [];
  return periodsOn(doctor, day).flatMap((period) => timesIn(doctor.id, day, period, tier, service.minutes));
}

function timesIn(
  doctorId: DoctorId,
  day: string,
  { fromMinute, toMinute, times }: DutyTime,
  tier: BooksTime,
  minutes: number,
): OfferedTime[] {
  if (!times || times.everyMinutes < minutes || times.seats[tier] === 0) return [];
  const starts: number[] = [];
  for (let at = fromMinute; at + minutes <= toMinute; at += times.everyMinutes)
    if (!times.breaks.some((it) => at < it.toMinute && it.fromMinute < at + minutes)) starts.push(at);
  return starts.map((start) => {
    const from = instantOf(day, start);
    return {
      slotId: slotIdOf(doctorId, from),
      from,
      until: from + minutes * MINUTE_MS,
      poolId: `${slotIdOf(doctorId, instantOf(day, fromMinute))}.${tier}`,
      seats: times.seats[tier],
      times: starts.length,
    };
  });
}

/** Early enough to be booked, and not too far ahead. */
export const isBookable = ({ from }: BookedTime, now: number): boolean =>
  from >= now + APPOINTMENT_RULES.leadMinutes * MINUTE_MS &&
  from < instantOf(shanghai(now).day, 0) + DAYS_AHEAD * DAY_MS;

/** The time that begins then, if the schedule has it and it may still be booked. */
export function timeAt(doctor: Doctor, from: number, tier: BooksTime, now: number): OfferedTime | undefined {
  const found = timesOn(doctor, shanghai(from).day, tier).find((it) => it.from === from);
  return found && isBookable(found, now) ? found : undefined;
}

type Span = Pick<BookedTime, 'from' | 'until'>;

/** True when both take place at once for a moment. */
export const overlap = (a: Span, b: Span): boolean => a.from < b.until && b.from < a.until;

/** True when another row stands in the way of a time; one that is offered to this account does not. */
export const isTaken = (
  time: BookedTime,
  rows: readonly Slot[],
  mine: Pick<Slot, 'accountId'> = {},
): boolean =>
  rows.some(
    (it) =>
      overlap(time, it) &&
      !(it.state === 'offered' && it.id === time.slotId && it.accountId === mine.accountId),
  );
