import { ofCase } from '@shared/contracts/colleague';
import { seenBy } from '@shared/domain/consultation/policy';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { PAGE } from '../../_runtime/present/page';
import { doctorsOf, viewOf } from '../present';

export const ofCaseAction = implementQuery(ofCase, async ({ input, actor, now, db, ports, saw }) => {
  const found = seenBy(await db.consultations.find(input.consultationId), actor);
  if (!found.ok) return found;
  await saw(found.value.id, 'treatment');
  const requests = await db.colleagueRequests.list({
    where: { consultationId: input.consultationId },
    orderBy: [
      ['proposedAt', 'desc'],
      ['id', 'desc'],
    ],
    limit: PAGE,
  });
  const doctors = await doctorsOf(requests, db, ports, now);
  return ok({ requests: requests.map((it) => viewOf(it, found.value, doctors)) });
});
