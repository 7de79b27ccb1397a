import type { DoctorId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { DAY_MS, instantOf, MINUTE_MS, shanghai } from '../../kernel/time';
import type { Doctor, DutyTime } from '../doctor/doctor';
import { periodsOn } from '../doctor/schedule';
import { APPOINTMENT_RULES, type BookedTime } from './appointment';
import { slotIdOf, type Slot } from './slot';
import { BooksTime } from './tier';

/** A time that the schedule has, and the seats of its period for this tier. */
export type OfferedTime = BookedTime & {
  /** Names the period of the day and the tier, for counting. */
  readonly poolId: string;
  readonly seats: number;
  /** How many times of this tier the period has at all. */
  readonly times: number;
};

const EXTRA_STEP_MS = 5 * MINUTE_MS;
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

/**
 * 加号: a time outside those of the schedule, on a whole five minutes, for a doctor who offers it. Inside them it would stand
 * across two of them, and whoever books one of those at the same moment would be seen at once with somebody else.
 */
export function extraTime(
  doctor: Doctor,
  { from, until }: Span,
  now: number,
): Result<OfferedTime, 'slot.not_offered' | 'slot.in_schedule'> {
  const slotId = slotIdOf(doctor.id, from);
  const time = { slotId, from, until, poolId: slotId, seats: 1, times: 1 };
  if (from % EXTRA_STEP_MS !== 0 || !isBookable(time, now)) return reject('slot.not_offered');
  const { day } = shanghai(from);
  const isInside = BooksTime.options.some((tier) =>
    timesOn(doctor, day, tier).some((it) => overlap(it, time)),
  );
  return isInside ? reject('slot.in_schedule') : ok(time);
}
