import type { Message } from '@shared/domain/consultation/message';
import type { ConsultationId } from '@shared/kernel/ids';
import type { Db } from './tx';

/** Messages asked for at once. */
const BATCH = 500;

/** A conversation whole, in order. */
export async function messagesOf(consultationId: ConsultationId, db: Db): Promise<Message[]> {
  const messages: Message[] = [];
  for (;;) {
    const after = messages.at(-1)?.seq ?? 0;
    const next = await db.messages.list({
      where: { consultationId, seq: { gt: after } },
      orderBy: [['seq', 'asc']],
      limit: BATCH,
    });
    messages.push(...next);
    if (next.length < BATCH) return messages;
  }
}
