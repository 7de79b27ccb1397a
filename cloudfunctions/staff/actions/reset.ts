import { resetStaff } from '@shared/contracts/staff';
import { reset } from '@shared/domain/staff/roles';
import { implementCommand } from '../../_runtime/implement';
import { decideAbout } from '../decideAbout';

export const resetAction = implementCommand(resetStaff, (context) =>
  decideAbout(context, (staff) => reset({ staff, by: context.actor.id, now: context.now })),
);
