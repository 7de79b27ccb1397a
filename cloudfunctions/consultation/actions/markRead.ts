import { markRead as markReadContract } from '@shared/contracts/consultation';
import type { Consultation, Side } from '@shared/domain/consultation/consultation';
import { markRead } from '@shared/domain/consultation/markRead';
import { otherSide } from '@shared/domain/consultation/send';
import { seenBy } from '@shared/domain/consultation/policy';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import type { Db } from '../../_runtime/tx';
import { signalSide } from '../signalBoth';

/** Messages looked at when somebody has read a part only. */
const LOOKED_AT = 1000;

/** The usual case, read to the end, needs no query. */
async function unreadAfter(seq: number, { id, lastSeq }: Consultation, side: Side, db: Db): Promise<number> {
  if (seq >= lastSeq) return 0;
  const rows = await db.messages.list({
    where: { consultationId: id, seq: { gt: seq } },
    orderBy: [['seq', 'asc']],
    limit: LOOKED_AT,
  });
  return rows.filter(({ from }) => from !== side).length;
}

/** `readSeq` in the case says who has read how far; the other side's app hears of it at once. */
export const markReadAction = implementCommand(
  markReadContract,
  async ({ input, actor, db, tx }) => {
    const found = seenBy(await tx.consultations.find(input.consultationId), actor);
    if (!found.ok) return found;
    const side = actor.role;
    const already = input.seq <= found.value.readSeq[side];
    const left = already ? 0 : await unreadAfter(input.seq, found.value, side, db);
    const consultation = markRead(found.value, side, input.seq, left);
    if (consultation) {
      tx.consultations.replace(consultation);
      signalSide(tx, consultation, otherSide(side));
    }
    return ok({ readSeq: (consultation ?? found.value).readSeq[side] });
  },
  {},
);
