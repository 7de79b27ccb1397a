import { sendMessage } from '@shared/contracts/consultation';
import type { MessageDraft } from '@shared/domain/consultation/message';
import { accountOf, seenBy, type Participant } from '@shared/domain/consultation/policy';
import { otherSide, send } from '@shared/domain/consultation/send';
import { ok, reject } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import type { Tx } from '../../_runtime/tx';
import { signalSide } from '../signalBoth';

async function isTheirs(body: MessageDraft, actor: Participant, tx: Tx): Promise<boolean> {
  if (body.kind === 'text') return true;
  const picture = await tx.pictures.find(body.pictureId);
  return picture?.accountId === accountOf(actor);
}

export const sendMessageAction = implementCommand(sendMessage, async ({ input, actor, now, tx }) => {
  const found = seenBy(await tx.consultations.find(input.consultationId), actor);
  if (!found.ok) return found;
  const decision = send(input.body, actor.role, found.value, now);
  if (!decision.ok) return decision;
  if (!(await isTheirs(input.body, actor, tx))) return reject('picture.not_found');
  const { consultation, message } = decision.value;
  tx.consultations.replace(consultation);
  tx.messages.insert(message);
  signalSide(tx, consultation, otherSide(actor.role));
  return ok({ seq: message.seq, sentAt: message.sentAt });
});
