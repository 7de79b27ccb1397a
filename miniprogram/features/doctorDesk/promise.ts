import { HOUR_MS, MINUTE_MS } from '@shared/kernel/time';

/** How urgent a waiting patient is: the promise has room, runs out, or is over. */
export type Urgency = 'calm' | 'soon' | 'over';

/** What is left of the promise, in words and as urgency. The last third, or ten minutes, is soon. */
export function promiseLeft(
  waitingSince: number,
  acceptBy: number,
  now: number,
): { readonly urgency: Urgency; readonly text: string } {
  const left = acceptBy - now;
  if (left <= 0) return { urgency: 'over', text: '已超过承诺时间' };
  const isSoon = left <= Math.max(10 * MINUTE_MS, (acceptBy - waitingSince) / 3);
  return { urgency: isSoon ? 'soon' : 'calm', text: `还剩${leftText(left)}` };
}

/** Rounded down, so that nobody is told of a minute that is not there. */
function leftText(left: number): string {
  if (left < MINUTE_MS) return '不到 1 分钟';
  if (left < HOUR_MS) return ` ${Math.floor(left / MINUTE_MS)} 分钟`;
  const minutes = Math.floor((left % HOUR_MS) / MINUTE_MS);
  return ` ${Math.floor(left / HOUR_MS)} 小时${minutes > 0 ? ` ${minutes} 分钟` : ''}`;
}
