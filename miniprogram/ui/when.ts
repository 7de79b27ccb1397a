import { clockText, DAY_MS, HOUR_MS, MINUTE_MS, shanghai } from '@shared/kernel/time';

/** A moment as people say it: 今天 14:30, 昨天 09:05, 明天 08:00, 3月5日 14:30, 2025年3月5日 14:30. */
export function whenText(at: number, now: number): string {
  const { minute } = shanghai(at);
  return `${dayText(at, now)} ${clockText(minute)}`;
}

/** The day of a moment as people say it: 今天, 昨天, 明天, 3月5日, 2025年3月5日. */
export function dayText(at: number, now: number): string {
  const { day } = shanghai(at);
  if (day === shanghai(now).day) return '今天';
  if (day === shanghai(now - DAY_MS).day) return '昨天';
  if (day === shanghai(now + DAY_MS).day) return '明天';
  return dateText(day, shanghai(now).day);
}

/** `2026-03-05` as 3月5日, with its year when that is not the year of `today`. */
export function dateText(day: string, today: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const short = `${Number(month)}月${Number(date)}日`;
  return today.startsWith(year) ? short : `${year}年${short}`;
}

/** A stretch of minutes: 30 分钟, 2 小时, 1 小时 30 分钟. */
export function minutesText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} 分钟`;
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分钟`;
}

/** What is left: 12 分钟, 不到 1 分钟. Rounded down, so that nobody counts on a minute that is not there. */
export function leftText(ms: number): string {
  if (ms < MINUTE_MS) return '不到 1 分钟';
  if (ms < HOUR_MS) return `${Math.floor(ms / MINUTE_MS)} 分钟`;
  return minutesText(Math.floor(ms / MINUTE_MS));
}

/** A countdown that is looked at: 14:09. */
export function countdownText(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
