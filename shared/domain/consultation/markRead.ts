import type { Consultation, Side } from './consultation';

/** 已读: undefined when nothing changes. `stillUnread` = messages of the other side after `seq`. */
export function markRead(
  consultation: Consultation,
  side: Side,
  seq: number,
  stillUnread: number,
): Consultation | undefined {
  const upTo = Math.min(seq, consultation.lastSeq);
  if (upTo <= consultation.readSeq[side]) return undefined;
  return {
    ...consultation,
    readSeq: { ...consultation.readSeq, [side]: upTo },
    unread: { ...consultation.unread, [side]: stillUnread },
  };
}
