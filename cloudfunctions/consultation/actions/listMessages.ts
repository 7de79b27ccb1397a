import { listMessages } from '@shared/contracts/consultation';
import type { Consultation } from '@shared/domain/consultation/consultation';
import { MESSAGES_PER_PAGE } from '@shared/domain/consultation/message';
import { seenBy } from '@shared/domain/consultation/policy';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { messageViews } from '../../_runtime/present/messageView';
import type { Db } from '../../_runtime/tx';

type Span = { readonly afterSeq?: number | undefined; readonly beforeSeq?: number | undefined };

/** One page in ascending order: forward from `afterSeq`, else the newest before `beforeSeq`. */
async function pageIn({ id, lastSeq }: Consultation, { afterSeq, beforeSeq }: Span, db: Db) {
  // Most calls after a signal for a state change find nothing new: that costs no query.
  if (lastSeq === 0 || (afterSeq !== undefined && afterSeq >= lastSeq)) return [];
  const gt = afterSeq ?? 0;
  const lt = beforeSeq ?? lastSeq + 1;
  const direction = afterSeq === undefined ? 'desc' : 'asc';
  const rows = await db.messages.list({
    where: { consultationId: id, seq: { gt, lt } },
    orderBy: [['seq', direction]],
    limit: MESSAGES_PER_PAGE,
  });
  return direction === 'asc' ? rows : rows.reverse();
}

export const listMessagesAction = implementQuery(
  listMessages,
  async ({ input, actor, db, saw, pictureUrl }) => {
    const found = seenBy(await db.consultations.find(input.consultationId), actor);
    if (!found.ok) return found;
    await saw(found.value.id, 'treatment');
    const { lastSeq, state, readSeq, said } = found.value;
    const rows = await pageIn(found.value, input, db);
    return ok({
      messages: await messageViews(rows, pictureUrl, db),
      lastSeq,
      state,
      readSeq,
      asked: said.patient,
      side: actor.role,
    });
  },
);
