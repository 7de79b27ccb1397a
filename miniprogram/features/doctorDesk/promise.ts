import { MINUTE_MS } from '@shared/kernel/time';
import { leftText } from '../../ui/when';

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
  return { urgency: isSoon ? 'soon' : 'calm', text: `还剩${left < MINUTE_MS ? '' : ' '}${leftText(left)}` };
}
