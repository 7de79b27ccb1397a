import * as z from 'zod/mini';

/** An instant in epoch ms. */
export const Instant = z.int().check(z.nonnegative());

/** A calendar day in Asia/Shanghai, `2026-01-31`, that exists. */
export const Day = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/),
  z.refine((day) => isRealDay(day)),
);

/** One minute, one hour, one day in ms. */
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** China has one time zone without daylight saving. */
const SHANGHAI_OFFSET_MS = 8 * HOUR_MS;

const isRealDay = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};

/** The wall clock in Shanghai at an instant: day, weekday (0 = Sunday) and minutes since midnight. */
export function shanghai(at: number): {
  readonly day: string;
  readonly weekday: number;
  readonly minute: number;
} {
  const wall = new Date(at + SHANGHAI_OFFSET_MS);
  return {
    day: wall.toISOString().slice(0, 10),
    weekday: wall.getUTCDay(),
    minute: wall.getUTCHours() * 60 + wall.getUTCMinutes(),
  };
}

/** The instant of `minute` minutes after midnight of a Shanghai day. */
export const instantOf = (day: string, minute: number): number =>
  Date.parse(`${day}T00:00:00Z`) - SHANGHAI_OFFSET_MS + minute * MINUTE_MS;

/** `14:30` for 870 minutes since midnight. */
export const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Whole years of age on the Shanghai day of `at`. */
export function ageYears(bornOn: string, at: number): number {
  const today = shanghai(at).day;
  const years = Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return today.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

/** Age as a clinic says it: months under two years, then years. */
export function ageText(bornOn: string, at: number): string {
  const today = shanghai(at).day;
  const months =
    (Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4))) * 12 +
    (Number(today.slice(5, 7)) - Number(bornOn.slice(5, 7))) -
    (today.slice(8) < bornOn.slice(8) ? 1 : 0);
  return months < 24 ? `${Math.max(0, months)}个月` : `${ageYears(bornOn, at)}岁`;
}
