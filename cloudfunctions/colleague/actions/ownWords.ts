import { ownWords } from '@shared/contracts/colleague';
import { MESSAGES_PER_PAGE } from '@shared/domain/consultation/message';
import { ok, reject } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { messageViews } from '../../_runtime/present/messageView';
import { known } from '../known';

/** Quotations are left out: they are words of the patient. */
export const ownWordsAction = implementQuery(ownWords, async ({ input, actor, db, pictureUrl }) => {
  const found = await known(db, input.requestId, actor);
  if (!found.ok) return found;
  const { request, consultation } = found.value;
  const { fromSeq = 0, untilSeq } = request;
  if (request.fromDoctorId !== actor.id || untilSeq === undefined || consultation.restrictedAt !== undefined)
    return reject('colleague.not_found');
  const rows = await db.messages.list({
    where: {
      consultationId: consultation.id,
      seq: { gt: Math.max(fromSeq, input.afterSeq ?? 0), lte: untilSeq },
    },
    orderBy: [['seq', 'asc']],
    limit: MESSAGES_PER_PAGE,
  });
  const own = rows.filter(({ from }) => from === 'doctor');
  const views = await messageViews(own, pictureUrl, db);
  const last = rows.at(-1)?.seq ?? untilSeq;
  return ok({
    messages: views.map((it) =>
      it.body.kind === 'text' ? { ...it, body: { kind: 'text' as const, text: it.body.text } } : it,
    ),
    ...(last < untilSeq && { nextSeq: last }),
  });
});
