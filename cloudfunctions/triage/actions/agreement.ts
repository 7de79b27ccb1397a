import { triageAgreement } from '@shared/contracts/triage';
import { agreementOf, enoughOf } from '@shared/domain/triage/agreement';
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
  const { byDepartment, byVersion, byMonth, ...sums } = agreementOf(triages);
  return ok({
    ...sums,
    counted: triages.length,
    isWhole: triages.length < MOST,
    byDepartment: enoughOf(byDepartment),
    byVersion: enoughOf(byVersion),
    byMonth: enoughOf(byMonth),
  });
});
