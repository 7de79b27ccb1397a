import { inviteStaff } from '@shared/contracts/staff';
import type { Staff } from '@shared/domain/staff/staff';
import { ok, reject } from '@shared/kernel/result';
import { staffIdOf } from '../../_runtime/identify';
import { implementCommand } from '../../_runtime/implement';
import { viewOf } from '../present';

export const inviteAction = implementCommand(inviteStaff, async ({ input, actor, now, tx }) => {
  const id = staffIdOf(input.loginName);
  if (await tx.staff.find(id)) return reject('staff.login_name_taken');
  const staff: Staff = {
    ...input,
    id,
    state: 'proposed',
    recovery: [],
    failures: 0,
    sessionsFrom: now,
    createdBy: actor.id,
    createdAt: now,
  };
  tx.staff.insert(staff);
  return ok(viewOf(staff));
});
