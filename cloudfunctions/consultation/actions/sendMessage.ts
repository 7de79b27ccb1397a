import type * as z from 'zod/mini';
import { sendMessage } from '@shared/contracts/consultation';
import type { MessageDraft } from '@shared/domain/consultation/message';
import { accountOf, seenBy, type Participant } from '@shared/domain/consultation/policy';
import { otherSide, send } from '@shared/domain/consultation/send';
import { ok, reject } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { digestOf } from '../../_runtime/digest';
import type { Db, Tx } from '../../_runtime/tx';
import { signalSide } from '../signalBoth';

type Sent = z.output<typeof sendMessage.input>;

async function isTheirs(body: MessageDraft, actor: Participant, tx: Tx): Promise<boolean> {
  if (body.kind === 'text') return true;
  const picture = await tx.pictures.find(body.pictureId);
  return picture?.accountId === accountOf(actor);
}

/** The message is its own trail: who, when, what. A press that comes again finds it by its id. */
async function earlier({ input, onceId, db }: { input: Sent; onceId: string; db: Db }) {
  const message = await db.messages.find(onceId);
  if (!message) return undefined;
  const { consultationId, body, seq, sentAt } = message;
  const isSame = digestOf({ consultationId, body }) === digestOf(input);
  return isSame ? ok({ seq, sentAt }) : reject('request.key_reused');
}

export const sendMessageAction = implementCommand(
  sendMessage,
  async ({ input, actor, now, tx, onceId }) => {
    const found = seenBy(await tx.consultations.find(input.consultationId), actor);
    if (!found.ok) return found;
    const decision = send(onceId, input.body, actor.role, found.value, now);
    if (!decision.ok) return decision;
    if (!(await isTheirs(input.body, actor, tx))) return reject('picture.not_found');
    const { consultation, message } = decision.value;
    tx.consultations.replace(consultation);
    tx.messages.insert(message);
    signalSide(tx, consultation, otherSide(actor.role));
    return ok({ seq: message.seq, sentAt: message.sentAt });
  },
  { earlier },
);
