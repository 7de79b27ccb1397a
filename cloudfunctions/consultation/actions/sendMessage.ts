import type * as z from 'zod/mini';
import { sendMessage } from '@shared/contracts/consultation';
import type { Message, MessageDraft } from '@shared/domain/consultation/message';
import { otherSide } from '@shared/domain/consultation/consultation';
import { accountOf, seenBy, type Participant } from '@shared/domain/consultation/policy';
import { advancedBy, authorOf, send } from '@shared/domain/consultation/send';
import { mayUse } from '@shared/domain/picture/policy';
import { ok, reject } from '@shared/kernel/result';
import { treatsHere } from '../../_runtime/fitness';
import { implementCommand } from '../../_runtime/implement';
import { digestOf } from '../../_runtime/digest';
import type { Db } from '../../_runtime/tx';
import { placeNow } from '../../_runtime/placeNow';
import { signalSide } from '../signalBoth';

type Sent = z.output<typeof sendMessage.input>;

/** A file goes out as what it is, from whoever has sent it. */
async function isTheirs(body: MessageDraft, actor: Participant, db: Db): Promise<boolean> {
  if (body.kind === 'text') return true;
  return mayUse(await db.pictures.find(body.pictureId), accountOf(actor), body.kind);
}

const sentOf = ({ seq, sentAt, said }: Message) => ({ seq, sentAt, asked: said.patient });

/** The message is its own trail: who, when, what. A press that comes again finds it by its id. */
async function earlier({ input, onceId, db }: { input: Sent; onceId: string; db: Db }) {
  const message = await db.messages.find(onceId);
  if (!message) return undefined;
  const { consultationId, body } = message;
  const isSame = digestOf({ consultationId, body }) === digestOf(input);
  return isSame ? ok(sentOf(message)) : reject('request.key_reused');
}

/**
 * One insert, and no transaction: the number in the message is taken once, so that of two messages, or of a message and
 * the end of the case, one comes first (ADR 7). The case follows; `mendConversations` sees to it where a crash comes between.
 */
export const sendMessageAction = implementCommand(
  sendMessage,
  async (context) => {
    const { input, actor, now, db, tx, again, onceId, newSalt } = context;
    const found = seenBy(await db.consultations.find(input.consultationId), actor);
    if (!found.ok) return found;
    if (actor.role === 'doctor') {
      const fit = await treatsHere(found.value, { ...context, actor });
      if (!fit.ok) return fit;
    }
    const place = await placeNow(found.value, again, db);
    const decision = send(input.body, actor.role, found.value, place, {
      ...{ id: onceId, salt: newSalt(), now, digestOf, ...authorOf(found.value, actor) },
    });
    if (!decision.ok) return decision;
    if (!(await isTheirs(input.body, actor, db))) return reject('picture.not_found');
    const message = decision.value;
    tx.messages.insert(message);
    tx.consultations.raise(message.consultationId, advancedBy(message));
    signalSide(tx, found.value, otherSide(actor.role));
    return ok(sentOf(message));
  },
  { earlier },
);
