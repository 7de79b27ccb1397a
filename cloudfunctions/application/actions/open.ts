import { openApplication, releaseApplication } from '@shared/contracts/application';
import { isSeenByStaff } from '@shared/domain/application/policy';
import { open, release } from '@shared/domain/application/review';
import { ok, reject } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';

/** The audit entry of this command is the trace of the look. */
export const openAction = implementCommand(openApplication, async ({ input, actor, now, tx }) => {
  const decision = open(await tx.applications.find(input.applicationId), actor.id, now);
  if (!decision.ok) return decision;
  tx.applications.replace(decision.value);
  return ok({ until: decision.value.lease.until });
});

export const releaseAction = implementCommand(releaseApplication, async ({ input, actor, tx }) => {
  const found = await tx.applications.find(input.applicationId);
  if (!isSeenByStaff(found)) return reject('application.not_found');
  const released = release(found, actor.id);
  if (released) tx.applications.replace(released);
  return ok({});
});
