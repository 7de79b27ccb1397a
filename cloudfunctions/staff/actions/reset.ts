import { resetStaff } from '@shared/contracts/staff';
import { reset } from '@shared/domain/staff/roles';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { viewOf } from '../present';

export const resetAction = implementCommand(resetStaff, async ({ input, actor, now, tx }) => {
  const decision = reset({ staff: await tx.staff.find(input.staffId), by: actor.id, now });
  if (!decision.ok) return decision;
  tx.staff.replace({ ...decision.value, lastReason: input.reason });
  return ok(viewOf(decision.value));
});
