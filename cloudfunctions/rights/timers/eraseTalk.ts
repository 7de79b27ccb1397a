import type { Consultation } from '@shared/domain/consultation/consultation';
import { isSaid, type Message } from '@shared/domain/consultation/message';
import { mayEraseTalk } from '@shared/domain/retention/retention';
import type { SystemTools } from '../../_runtime/effect';
import { oneByOne } from '../../_runtime/oneByOne';
import type { Timer } from '../../_runtime/serve';
import { messagesOf } from '../../_runtime/messagesOf';
import { removePictures } from '../removePictures';

/** Cases in one run; the next night goes on. */
const RUN = 100;
/** Messages rewritten in one transaction. */
const BATCH = 50;

/** Number, side, instant and commitment stay: the chain can still be checked. */
const withoutText = (message: Message): Message => ({ ...message, body: { kind: 'erased' }, salt: '' });

async function eraseOne({ id }: Consultation, tools: SystemTools): Promise<void> {
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
  await step(id, async ({ tx }) => {
    const consultation = await tx.consultations.find(id);
    if (!consultation) return;
    const { eraseTalkAt: _, ...rest } = consultation;
    tx.consultations.replace(rest);
  });
}

/** 到期删除对话: three years after a visit, unless it is sealed for a dispute. The record stays. */
export const eraseTalk: Timer = {
  name: 'eraseTalk',
  trigger: 'retention',
  async run(tools) {
    const due = await tools.db.consultations.list({
      where: { eraseTalkAt: { lte: tools.now } },
      orderBy: [['eraseTalkAt', 'asc']],
      limit: RUN,
    });
    await oneByOne(
      'eraseTalk',
      due.filter((it) => mayEraseTalk(it, tools.now)),
      eraseOne,
      tools,
    );
  },
};
