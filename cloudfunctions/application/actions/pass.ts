import { passApplication } from '@shared/contracts/application';
import { isSeenByStaff } from '@shared/domain/application/policy';
import { pass } from '@shared/domain/application/review';
import { ok, reject } from '@shared/kernel/result';
import { admit } from '../admit';
import { implementCommand } from '../../_runtime/implement';
import { reviewerOf } from '../reviewer';

export const passAction = implementCommand(passApplication, async (context) => {
  const { input, actor, now, db, tx } = context;
  const [found, reviewer] = await Promise.all([
    tx.applications.find(input.applicationId),
    reviewerOf(actor, db),
  ]);
  if (!isSeenByStaff(found)) return reject('application.not_found');
  const decision = pass(found, reviewer, input.note, now);
  if (!decision.ok) return decision;
  const passed = decision.value;
  if (passed.state !== 'approved') tx.applications.replace(passed);
  else if (!(await admit(passed, context))) return reject('application.not_reviewable');
  tx.signal(found.accountId, 'inbox');
  return ok({ state: passed.state });
});
