import { otherSide, type Consultation, type Side } from './consultation';
import type { Message } from './message';

/** What of a message tells how much had been said when it was sent. */
type ReadUpTo = Pick<Message, 'seq' | 'said'>;

/** 已读 up to a message: what the case says from then on. Each of these numbers only grows. */
export const readUpTo = (side: Side, { seq, said }: ReadUpTo) => ({
  [`readSeq.${side}`]: seq,
  [`heard.${side}`]: said[otherSide(side)],
});

/** The newest message as the case knows it. */
export const newestOf = ({ lastSeq, said }: Consultation): ReadUpTo => ({ seq: lastSeq, said });
