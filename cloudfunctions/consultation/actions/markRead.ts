import { markRead } from '@shared/contracts/consultation';
import { otherSide, type Consultation } from '@shared/domain/consultation/consultation';
import { newestOf, readUpTo } from '@shared/domain/consultation/markRead';
import { seenBy } from '@shared/domain/consultation/policy';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import type { Db } from '../../_runtime/tx';
import { signalSide } from '../signalBoth';

/** The usual case, read to the end, needs no query. */
async function messageAt(seq: number, consultation: Consultation, db: Db) {
  if (seq >= consultation.lastSeq) return newestOf(consultation);
  const [message] = await db.messages.list({ where: { consultationId: consultation.id, seq }, limit: 1 });
  return message;
}

/** `readSeq` in the case says who has read how far; the other side's app hears of it at once. */
export const markReadAction = implementCommand(
  markRead,
  async ({ input, actor, db, tx }) => {
    const found = seenBy(await db.consultations.find(input.consultationId), actor);
    if (!found.ok) return found;
    const side = actor.role;
    const { id, readSeq } = found.value;
    const message = await messageAt(input.seq, found.value, db);
    if (!message || message.seq <= readSeq[side]) return ok({ readSeq: readSeq[side] });
    tx.consultations.raise(id, readUpTo(side, message));
    signalSide(tx, found.value, otherSide(side));
    return ok({ readSeq: message.seq });
  },
  {},
);
