import type { Message } from '@shared/domain/consultation/message';
import { advancedBy } from '@shared/domain/consultation/send';
import type { SystemTools } from '../../_runtime/effect';
import { oneByOne } from '../../_runtime/oneByOne';
import type { Timer } from '../../_runtime/serve';
import { signalBoth } from '../signalBoth';

/** A younger message is still being told by the invocation that took it. */
const GRACE_MS = 10_000;
/** Twice the time between two runs, so that one run may be missed. */
const LOOK_BACK_MS = 60_000;
/** Messages looked at in one run; the newest first, for they wait for an answer. */
const RUN = 1000;

async function mendOne(message: Message, { step }: SystemTools): Promise<void> {
  await step(message.consultationId, async ({ tx }) => {
    const consultation = await tx.consultations.find(message.consultationId);
    if (!consultation || consultation.lastSeq >= message.seq) return;
    tx.consultations.raise(consultation.id, advancedBy(message));
    signalBoth(tx, consultation);
  });
}

/** A message that was taken while its case was not told of it, because the invocation broke off in between. */
export const mendConversations: Timer = {
  name: 'mendConversations',
  trigger: 'lookAfterCases',
  async run(tools) {
    const { db, now } = tools;
    const recent = await db.messages.list({
      where: { sentAt: { gte: now - GRACE_MS - LOOK_BACK_MS, lt: now - GRACE_MS } },
      orderBy: [['sentAt', 'desc']],
      limit: RUN,
    });
    const cases = await db.consultations.findAll(recent.map(({ consultationId }) => consultationId));
    const known = new Map(cases.map(({ id, lastSeq }) => [id, lastSeq]));
    const behind = recent.filter(({ consultationId: id, seq }) => seq > (known.get(id) ?? Infinity));
    await oneByOne('mendConversations', behind, mendOne, tools);
  },
};
