import { suspendStaff } from '@shared/contracts/staff';
import { suspend } from '@shared/domain/staff/roles';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { viewOf } from '../present';

export const suspendAction = implementCommand(suspendStaff, async ({ input, actor, now, db, tx }) => {
  const staff = await tx.staff.find(input.staffId);
  const active = staff ? await db.staff.count({ role: staff.role, state: 'active' }) : 0;
  const decision = suspend({ staff, by: actor.id, now, others: active - 1 });
  if (!decision.ok) return decision;
  tx.staff.replace({ ...decision.value, lastReason: input.reason });
  return ok(viewOf(decision.value));
});
