import { triageAgreement } from '@shared/contracts/triage';
import { agreementOf } from '@shared/domain/triage/agreement';
import { ok } from '@shared/kernel/result';
import { DAY_MS } from '@shared/kernel/time';
import { implementQuery } from '../../_runtime/implement';

/** As many as the database gives at once; the page says when there were more. */
const MOST = 1000;

export const agreementAction = implementQuery(triageAgreement, async ({ input, now, db }) => {
  const triages = await db.triages.list({
    where: { at: { gte: now - input.days * DAY_MS } },
    orderBy: [['at', 'desc']],
    limit: MOST,
  });
  return ok({ ...agreementOf(triages), counted: triages.length, isWhole: triages.length < MOST });
});
