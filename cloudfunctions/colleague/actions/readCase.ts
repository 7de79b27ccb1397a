import { readCase } from '@shared/contracts/colleague';
import { mayReadCase } from '@shared/domain/colleague/policy';
import { MESSAGES_PER_PAGE } from '@shared/domain/consultation/message';
import { ok, reject } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { partiesOf } from '../../_runtime/present/caseParties';
import { messageViews } from '../../_runtime/present/messageView';
import { known } from '../known';
import { doctorsOf, viewOf } from '../present';

export const readCaseAction = implementQuery(readCase, async (context) => {
  const { input, actor, now, db, ports, saw, pictureUrl } = context;
  const found = await known(db, input.requestId, actor);
  if (!found.ok) return found;
  const { request, consultation } = found.value;
  if (!mayReadCase(request, consultation, actor)) return reject('colleague.not_open');
  await saw(consultation.id, 'opinion');
  const [parties, doctors, messages] = await Promise.all([
    partiesOf([consultation], db, ports, now),
    doctorsOf([request], db, ports, now),
    db.messages.list({
      where: { consultationId: consultation.id, seq: { gt: input.afterSeq ?? 0 } },
      orderBy: [['seq', 'asc']],
      limit: MESSAGES_PER_PAGE,
    }),
  ]);
  return ok({
    request: viewOf(request, consultation, doctors),
    patient: parties.get(consultation.id)!.patient,
    complaint: consultation.complaint,
    pictures: consultation.pictureIds.map((id) => ({ id, url: pictureUrl(id) })),
    messages: await messageViews(messages, pictureUrl, db),
    lastSeq: consultation.lastSeq,
  });
});
