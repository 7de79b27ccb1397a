import type { DayTimes } from '@shared/contracts/appointment';
import { clockText, DAY_MS, shanghai } from '@shared/kernel/time';
import { longDay, weekdayText } from '../../ui/days';

/** A day of the strip: 今天, 明天, or its weekday; and 11/24 below. */
export function dayWords(day: string, now: number): { readonly name: string; readonly date: string } {
  const name =
    day === shanghai(now).day ? '今天' : day === shanghai(now + DAY_MS).day ? '明天' : weekdayText(day);
  return { name, date: `${Number(day.slice(5, 7))}/${Number(day.slice(8))}` };
}

/** `11月24日 周二 09:00`. */
export const timeText = (from: number): string =>
  `${longDay(shanghai(from).day)} ${clockText(shanghai(from).minute)}`;

const PARTS = [
  { name: '上午', until: 12 * 60 },
  { name: '下午', until: 18 * 60 },
  { name: '晚上', until: 24 * 60 },
];

/** Times of a day by 上午, 下午 and 晚上; a part without any is left out. */
export const byPart = (times: DayTimes['times']) =>
  PARTS.map(({ name, until }, i) => {
    const from = PARTS[i - 1]?.until ?? 0;
    const inside = times.filter((it) => {
      const { minute } = shanghai(it.from);
      return from <= minute && minute < until;
    });
    return { name, times: inside };
  }).filter(({ times: inside }) => inside.length > 0);

/** What stands below a day of the strip. */
export function dayState({ times, off, isFull }: DayTimes): string {
  if (times.length === 0) return off ?? '无号';
  return isFull ? '约满' : '有号';
}
