import { returnApplication } from '@shared/contracts/application';
import { isSeenByStaff } from '@shared/domain/application/policy';
import { sendBack } from '@shared/domain/application/review';
import { ok, reject } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { reviewerOf } from '../reviewer';

export const returnAction = implementCommand(returnApplication, async ({ input, actor, now, db, tx }) => {
  const [found, reviewer] = await Promise.all([
    tx.applications.find(input.applicationId),
    reviewerOf(actor, db),
  ]);
  if (!isSeenByStaff(found)) return reject('application.not_found');
  const decision = sendBack(found, reviewer, input.reasons, now);
  if (!decision.ok) return decision;
  tx.applications.replace(decision.value);
  tx.signal(found.accountId, 'inbox');
  return ok({ state: decision.value.state });
});
