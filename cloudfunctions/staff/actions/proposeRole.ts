import { proposeRole } from '@shared/contracts/staff';
import { proposeRole as decide } from '@shared/domain/staff/roles';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { viewOf } from '../present';

export const proposeRoleAction = implementCommand(proposeRole, async ({ input, actor, now, tx }) => {
  const staff = await tx.staff.find(input.staffId);
  const decision = decide(input.role, { staff, by: actor.id, now });
  if (!decision.ok) return decision;
  tx.staff.replace(decision.value);
  return ok(viewOf(decision.value));
});
