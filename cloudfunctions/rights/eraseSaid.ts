import { isSaid, type Message } from '@shared/domain/consultation/message';
import type { ConsultationId } from '@shared/kernel/ids';
import type { SystemTools } from '../_runtime/effect';
import { messagesOf } from '../_runtime/messagesOf';
import { removePictures } from './removePictures';

/** Messages rewritten in one transaction. */
const BATCH = 50;

/** Number, side, instant and commitment stay: the chain can still be checked. */
const withoutText = (message: Message): Message => ({ ...message, body: { kind: 'erased' }, salt: '' });

/** Texts and pictures of a conversation go. */
export async function eraseSaid(id: ConsultationId, tools: SystemTools): Promise<void> {
  const { db, step } = tools;
  const messages = (await messagesOf(id, db)).filter(({ body }) => isSaid(body));
  await removePictures(
    messages.flatMap(({ body }) => ('pictureId' in body ? [body.pictureId] : [])),
    tools,
  );
  for (let at = 0; at < messages.length; at += BATCH)
    await step(id, async ({ tx }) => {
      for (const message of messages.slice(at, at + BATCH)) tx.messages.replace(withoutText(message));
    });
}
