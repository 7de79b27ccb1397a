import { clockText, DAY_MS, shanghai } from '@shared/kernel/time';

/** A moment as people say it: 14:30, 昨天 14:30, 3月5日 14:30, 2025年3月5日 14:30. */
export function whenText(at: number, now: number): string {
  const { day, minute } = shanghai(at);
  const clock = clockText(minute);
  const today = shanghai(now).day;
  if (day === today) return clock;
  if (day === shanghai(now - DAY_MS).day) return `昨天 ${clock}`;
  const [year = '', month = '', date = ''] = day.split('-');
  const short = `${Number(month)}月${Number(date)}日 ${clock}`;
  return today.startsWith(year) ? short : `${year}年${short}`;
}
