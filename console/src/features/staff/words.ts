import type { StaffView } from '@shared/contracts/staff';
import type { Tone } from '../../ui/Tag';
import { whenText } from '../../ui/when';

const STATES: Readonly<Record<StaffView['state'], { readonly text: string; readonly tone: Tone }>> = {
  proposed: { text: '待批准', tone: 'waiting' },
  approved: { text: '待开通', tone: 'waiting' },
  active: { text: '在用', tone: 'done' },
  suspended: { text: '已停用', tone: 'danger' },
};

/** Whether a person can sign in, in a word. */
export function stateOf({ state, lockedUntil }: StaffView, now: number) {
  if (state === 'active' && lockedUntil !== undefined && lockedUntil > now)
    return { text: `锁定到 ${whenText(lockedUntil)}`, tone: 'danger' as const };
  return STATES[state];
}
