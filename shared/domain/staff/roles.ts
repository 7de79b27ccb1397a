import { ok, reject, type Result } from '../../kernel/result';
import type { StaffId } from '../../kernel/ids';
import {
  awaitedRole,
  isSomebodyElse,
  mayBeReinstated,
  mayBeReset,
  mayBeSuspended,
  mayChangeRole,
  personOf,
} from './policy';
import type { Staff, StaffRole } from './staff';

type Found = { readonly staff: Staff | undefined; readonly by: StaffId; readonly now: number };

/** 申请变更岗位. */
export function proposeRole(
  role: StaffRole,
  { staff, by, now }: Found,
): Result<Staff, 'staff.not_found' | 'staff.own_role' | 'staff.not_active' | 'staff.role_unchanged'> {
  if (!staff) return reject('staff.not_found');
  if (!isSomebodyElse(staff, by)) return reject('staff.own_role');
  if (!mayChangeRole(staff)) return reject('staff.not_active');
  if (staff.role === role) return reject('staff.role_unchanged');
  return ok({ ...staff, proposal: { role, by, at: now } });
}

/** 批准岗位: of what the approver has read. Whoever has a session is out of it. */
export function approveRole(
  role: StaffRole,
  { staff, by, now }: Found,
): Result<Staff, 'staff.not_found' | 'staff.own_role' | 'staff.nothing_proposed' | 'staff.proposal_changed'> {
  if (!staff) return reject('staff.not_found');
  if (!isSomebodyElse(staff, by)) return reject('staff.own_role');
  const wanted = awaitedRole(personOf(staff));
  if (wanted === undefined) return reject('staff.nothing_proposed');
  if (wanted !== role) return reject('staff.proposal_changed');
  const { proposal: _, ...rest } = staff;
  const state = staff.state === 'proposed' ? 'approved' : staff.state;
  // A session that began in this very millisecond is one with the old role.
  return ok({ ...rest, role, state, sessionsFrom: now + 1 });
}

/** 驳回岗位: a new person who is not wanted is suspended, never deleted. */
export function declineRole({
  staff,
  by,
}: Found): Result<Staff, 'staff.not_found' | 'staff.own_role' | 'staff.nothing_proposed'> {
  if (!staff) return reject('staff.not_found');
  if (!isSomebodyElse(staff, by)) return reject('staff.own_role');
  if (awaitedRole(personOf(staff)) === undefined) return reject('staff.nothing_proposed');
  const { proposal: _, ...rest } = staff;
  return ok(staff.state === 'proposed' ? { ...rest, state: 'suspended' } : rest);
}

/** Without what one signs in with: to be activated anew. */
const unarmed = ({ password: _, totpSecret: __, activation: ___, ...rest }: Staff): Staff => ({
  ...rest,
  recovery: [],
  failures: 0,
});

/** 停用. `others` are active people of the same role. */
export function suspend({
  staff,
  by,
  now,
  others,
}: Found & { readonly others: number }): Result<
  Staff,
  'staff.not_found' | 'staff.own_role' | 'staff.not_active' | 'staff.last_of_role'
> {
  if (!staff) return reject('staff.not_found');
  if (!isSomebodyElse(staff, by)) return reject('staff.own_role');
  if (!mayBeSuspended(staff)) return reject('staff.not_active');
  const mustRemain = staff.role === 'security_admin' || staff.role === 'system_admin';
  if (staff.state === 'active' && mustRemain && others === 0) return reject('staff.last_of_role');
  return ok({ ...unarmed(staff), state: 'suspended', sessionsFrom: now + 1 });
}

/** 恢复: with the role there was; the person is activated anew. */
export function reinstate({ staff }: Found): Result<Staff, 'staff.not_found' | 'staff.not_suspended'> {
  if (!staff) return reject('staff.not_found');
  if (!mayBeReinstated(staff)) return reject('staff.not_suspended');
  return ok({ ...unarmed(staff), state: 'approved' });
}

/** 重置登录: a lost phone or password. */
export function reset({
  staff,
  by,
  now,
}: Found): Result<Staff, 'staff.not_found' | 'staff.own_role' | 'staff.not_active'> {
  if (!staff) return reject('staff.not_found');
  if (!isSomebodyElse(staff, by)) return reject('staff.own_role');
  if (!mayBeReset(staff)) return reject('staff.not_active');
  return ok({ ...unarmed(staff), state: 'approved', sessionsFrom: now + 1 });
}
