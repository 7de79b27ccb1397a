import { reinstateStaff } from '@shared/contracts/staff';
import { reinstate } from '@shared/domain/staff/roles';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { viewOf } from '../present';

export const reinstateAction = implementCommand(reinstateStaff, async ({ input, actor, now, tx }) => {
  const decision = reinstate({ staff: await tx.staff.find(input.staffId), by: actor.id, now });
  if (!decision.ok) return decision;
  tx.staff.replace({ ...decision.value, lastReason: input.reason });
  return ok(viewOf(decision.value));
});
