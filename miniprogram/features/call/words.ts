import type { RoomPerson } from '@shared/contracts/call';
import type { GuestKind } from '@shared/domain/call/call';
import { clockText, MINUTE_MS, shanghai } from '@shared/kernel/time';
import type { Ending } from '../../platform/room/room';

export const GUEST_TEXT: Record<GuestKind, string> = {
  interpreter: '翻译',
  family: '家属',
  grassroots_doctor: '基层医生',
};

const WHO_TEXT: Record<RoomPerson['who'], string> = { patient: '患者', doctor: '医生', guest: '第三方' };

/** 张医生（医生）. */
export const nameOf = ({ name, who, kind }: RoomPerson): string =>
  `${name}（${kind ? GUEST_TEXT[kind] : WHO_TEXT[who]}）`;

/** Where somebody is now. */
export const placeOf = ({ isIn, isAtDoor }: RoomPerson): string =>
  isIn ? '已在诊室' : isAtDoor ? '在门外等候' : '还没有来';

/** `14:30 至 14:45`. */
export const timeText = ({ from, until }: { readonly from: number; readonly until: number }): string =>
  `${clockText(shanghai(from).minute)} 至 ${clockText(shanghai(until).minute)}`;

/** `还有 12 分钟`; the last minutes are counted up. */
export const leftText = (until: number, now: number): string =>
  until > now ? `还有 ${Math.ceil((until - now) / MINUTE_MS)} 分钟` : '时间已到';

/** What a line is like, in words; TRTC counts 1 to 6. */
export function qualityText(level: number): string {
  if (level === 0) return '网络检测中';
  if (level <= 2) return '网络良好';
  if (level <= 4) return '网络一般';
  return '网络较差';
}

export const ENDING_TEXT: Record<Ending, string> = {
  left: '您已离开诊室',
  removed: '您已被移出诊室',
  dismissed: '本次诊室已结束',
  elsewhere: '您在另一台设备上进入了诊室',
  refused: '没有连上诊室',
};
