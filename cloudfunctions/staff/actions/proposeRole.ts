import { proposeRole } from '@shared/contracts/staff';
import { proposeRole as decide } from '@shared/domain/staff/roles';
import { implementCommand } from '../../_runtime/implement';
import { decideAbout } from '../decideAbout';

export const proposeRoleAction = implementCommand(proposeRole, (context) =>
  decideAbout(context, (staff) =>
    decide(context.input.role, { staff, by: context.actor.id, now: context.now }),
  ),
);
