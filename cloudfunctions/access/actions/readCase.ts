import { readCase } from '@shared/contracts/access';
import { isOpenable, opens } from '@shared/domain/access/policy';
import { MESSAGES_PER_PAGE } from '@shared/domain/consultation/message';
import { ok, reject } from '@shared/kernel/result';
import { fitHere } from '../../_runtime/fitness';
import { implementQuery } from '../../_runtime/implement';
import { partiesOf } from '../../_runtime/present/caseParties';
import { messageViews } from '../../_runtime/present/messageView';

/** Emergencies of one case that are looked through. */
const GRANTS = 100;

export const readCaseAction = implementQuery(readCase, async (context) => {
  const { input, actor, now, db, ports, saw, pictureUrl } = context;
  const fit = await fitHere(context);
  if (!fit.ok) return fit;
  const [grants, consultation] = await Promise.all([
    db.accessGrants.list({ where: { consultationId: input.consultationId }, limit: GRANTS }),
    db.consultations.find(input.consultationId),
  ]);
  // The newest: two may be open at once, each with a reason of its own.
  const grant = grants.toSorted((a, b) => b.at - a.at).find((it) => opens(it, actor, now));
  if (!grant || !isOpenable(consultation)) return reject('access.not_granted');
  await saw(consultation.id, 'break_glass', grant.id);
  const [parties, record, messages] = await Promise.all([
    partiesOf([consultation], db, ports, now),
    db.records.find(consultation.id),
    db.messages.list({
      where: { consultationId: consultation.id, seq: { gt: input.afterSeq ?? 0 } },
      orderBy: [['seq', 'asc']],
      limit: MESSAGES_PER_PAGE,
    }),
  ]);
  const signed = record?.state === 'signed' ? record : undefined;
  return ok({
    until: grant.until,
    ...parties.get(consultation.id)!,
    complaint: consultation.complaint,
    ...(signed && {
      record: { body: signed.body, diagnoses: signed.diagnoses ?? [], signedAt: signed.signedAt },
    }),
    messages: await messageViews(messages, pictureUrl, db),
    lastSeq: consultation.lastSeq,
  });
});
