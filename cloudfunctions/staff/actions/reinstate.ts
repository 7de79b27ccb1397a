import { reinstateStaff } from '@shared/contracts/staff';
import { reinstate } from '@shared/domain/staff/roles';
import { implementCommand } from '../../_runtime/implement';
import { decideAbout } from '../decideAbout';

export const reinstateAction = implementCommand(reinstateStaff, (context) =>
  decideAbout(context, (staff) => reinstate({ staff, by: context.actor.id, now: context.now })),
);
