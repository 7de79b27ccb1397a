import type { StaffView } from '@shared/contracts/staff';
import type { Staff } from '@shared/domain/staff/staff';

/** A person of the staff as the administrators see them. */
export const viewOf = (staff: Staff): StaffView => ({
  id: staff.id,
  loginName: staff.loginName,
  name: staff.name,
  role: staff.role,
  state: staff.state,
  createdAt: staff.createdAt,
  recoveryCodesLeft: staff.recovery.length,
  ...(staff.proposal && { proposedRole: staff.proposal.role }),
  ...(staff.lockedUntil !== undefined && { lockedUntil: staff.lockedUntil }),
});
