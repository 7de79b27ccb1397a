import { DAY_MS, HOUR_MS } from '../../kernel/time';
import type { MedicineOrder } from './order';
import { stepped } from './step';
import { unpacked } from './unpacked';

/** 超时可取消: what was paid for and is still with the pharmacy so long afterwards its patient may call off, packed or not. The hospital sets it. */
const MAY_CALL_OFF_AFTER_MS = 48 * HOUR_MS;
/** 超时自动退款: so long afterwards the order ends by itself. The hospital sets it. */
const ENDS_AFTER_MS = 7 * DAY_MS;
/** 彻底延误: a parcel that is not there by then counts as lost (快递服务 GB/T 27917: 7 日). */
const LOST_AFTER_MS = 7 * DAY_MS;

/** 药在药房: paid for, and in nobody's hands but the pharmacy's. */
export const isInHouse = ({ state }: Pick<MedicineOrder, 'state'>): boolean =>
  state === 'paid' || state === 'dispensing' || state === 'checked';

type Walked = Pick<MedicineOrder, 'state' | 'steps'>;

const last = ({ steps }: Walked, events: readonly string[]): number | undefined =>
  steps.findLast(({ event }) => events.includes(event))?.at;

/** Since when the pharmacy has been waited for: since the money came, or since it was to be sent again. */
const waitedSince = (order: Walked): number | undefined =>
  isInHouse(order) ? last(order, ['pay', 'resend']) : undefined;

/** When nobody waits for the pharmacy, or for the courier, any more; undefined where nobody waits for either. */
export function overdueAt(order: Walked): number | undefined {
  const since = waitedSince(order);
  if (since !== undefined) return since + ENDS_AFTER_MS;
  const sent = order.state === 'shipped' ? last(order, ['ship']) : undefined;
  return sent === undefined ? undefined : sent + LOST_AFTER_MS;
}

/** 可以取消: until somebody packs it, and later where the pharmacy keeps the patient waiting. */
export function mayCallOff(order: Walked, now: number): boolean {
  if (order.state === 'awaiting_payment' || order.state === 'paid') return true;
  return isCallOffLate(order, now);
}

/** True where the patient has waited so long that a packed order may be called off. */
export function isCallOffLate(order: Walked, now: number): boolean {
  const since = waitedSince(order);
  return since !== undefined && now >= since + MAY_CALL_OFF_AFTER_MS;
}

/** What becomes by itself of an order that is overdue: its end while it is with the pharmacy, lost where it is with the courier. */
export function overdue(order: MedicineOrder, now: number): MedicineOrder | undefined {
  const at = overdueAt(order);
  if (at === undefined || now < at) return undefined;
  if (order.state === 'shipped')
    return stepped(order, 'lose', { now, role: 'system', words: '发出 7 天没有送达，按丢失处理' });
  const words = order.way === 'pick_up' ? '7 天没有取药' : '药房 7 天没有发出';
  const ended = stepped(order, 'fail', { now, role: 'system', words: `${words}，订单自动取消` });
  return ended && unpacked(ended);
}
