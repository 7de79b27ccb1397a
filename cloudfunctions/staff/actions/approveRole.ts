import { approveRole } from '@shared/contracts/staff';
import { approveRole as decide } from '@shared/domain/staff/roles';
import { implementCommand } from '../../_runtime/implement';
import { decideAbout } from '../decideAbout';

export const approveRoleAction = implementCommand(approveRole, (context) =>
  decideAbout(context, (staff) =>
    decide(context.input.role, { staff, by: context.actor.id, now: context.now }),
  ),
);
