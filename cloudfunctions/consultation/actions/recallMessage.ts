import { recallMessage } from '@shared/contracts/consultation';
import { otherSide } from '@shared/domain/consultation/consultation';
import { seenBy } from '@shared/domain/consultation/policy';
import { recall } from '@shared/domain/consultation/recall';
import { advancedBy, authorOf } from '@shared/domain/consultation/send';
import type { ConsultationId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { digestOf } from '../../_runtime/digest';
import { implementCommand } from '../../_runtime/implement';
import type { Db, Tx } from '../../_runtime/tx';
import { placeNow } from '../../_runtime/placeNow';
import { signalSide } from '../signalBoth';

/** The message with this number, read in the snapshot: two recalls at once collide on it. */
async function messageAt(consultationId: ConsultationId, seq: number, db: Db, tx: Tx) {
  const [found] = await db.messages.list({ where: { consultationId, seq }, limit: 1 });
  return found && tx.messages.find(found.id);
}

export const recallMessageAction = implementCommand(
  recallMessage,
  async ({ input, actor, now, db, tx, again, onceId, newSalt }) => {
    const { consultationId, seq } = input;
    const found = seenBy(await tx.consultations.find(consultationId), actor);
    if (!found.ok) return found;
    const [place, message] = await Promise.all([
      placeNow(found.value, again, db),
      messageAt(consultationId, seq, db, tx),
    ]);
    const facts = { id: onceId, salt: newSalt(), now, digestOf, ...authorOf(found.value, actor) };
    const decision = recall(found.value, message, actor.role, place, facts);
    if (!decision.ok) return decision;
    const { recalled, line } = decision.value;
    tx.messages.replace(recalled);
    tx.messages.insert(line);
    tx.consultations.raise(consultationId, advancedBy(line));
    signalSide(tx, found.value, otherSide(actor.role));
    return ok({ seq });
  },
);
