import { approveRole } from '@shared/contracts/staff';
import { approveRole as decide } from '@shared/domain/staff/roles';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { viewOf } from '../present';

export const approveRoleAction = implementCommand(approveRole, async ({ input, actor, now, tx }) => {
  const staff = await tx.staff.find(input.staffId);
  const decision = decide(input.role, { staff, by: actor.id, now });
  if (!decision.ok) return decision;
  tx.staff.replace(decision.value);
  return ok(viewOf(decision.value));
});
