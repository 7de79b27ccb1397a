import { reinstateApplication, suspendApplication } from '@shared/contracts/application';
import { isSeenByStaff } from '@shared/domain/application/review';
import { reinstate, suspend } from '@shared/domain/application/standing';
import { ok, reject } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { setActive } from '../subject';

export const suspendAction = implementCommand(suspendApplication, async ({ input, actor, now, tx }) => {
  const found = await tx.applications.find(input.applicationId);
  if (!isSeenByStaff(found)) return reject('application.not_found');
  const decision = suspend(found, { by: actor.id, reason: input.reason, now });
  if (!decision.ok) return decision;
  tx.applications.replace(decision.value);
  await setActive(decision.value, false, tx);
  tx.signal(found.accountId, 'inbox');
  return ok({ state: decision.value.state });
});

export const reinstateAction = implementCommand(reinstateApplication, async ({ input, actor, now, tx }) => {
  const found = await tx.applications.find(input.applicationId);
  if (!isSeenByStaff(found)) return reject('application.not_found');
  const decision = reinstate(found, { by: actor.id, reason: input.reason, now });
  if (!decision.ok) return decision;
  tx.applications.replace(decision.value);
  await setActive(decision.value, true, tx);
  tx.signal(found.accountId, 'inbox');
  return ok({ state: decision.value.state });
});
