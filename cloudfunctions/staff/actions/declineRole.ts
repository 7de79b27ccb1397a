import { declineRole } from '@shared/contracts/staff';
import { declineRole as decide } from '@shared/domain/staff/roles';
import { implementCommand } from '../../_runtime/implement';
import { decideAbout } from '../decideAbout';

export const declineRoleAction = implementCommand(declineRole, (context) =>
  decideAbout(context, (staff) => decide({ staff, by: context.actor.id, now: context.now })),
);
