import { declineRole } from '@shared/contracts/staff';
import { declineRole as decide } from '@shared/domain/staff/roles';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { viewOf } from '../present';

export const declineRoleAction = implementCommand(declineRole, async ({ input, actor, now, tx }) => {
  const decision = decide({ staff: await tx.staff.find(input.staffId), by: actor.id, now });
  if (!decision.ok) return decision;
  tx.staff.replace({ ...decision.value, lastReason: input.reason });
  return ok(viewOf(decision.value));
});
