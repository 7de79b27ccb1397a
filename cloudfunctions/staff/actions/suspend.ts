import { suspendStaff } from '@shared/contracts/staff';
import { suspend } from '@shared/domain/staff/roles';
import { implementCommand } from '../../_runtime/implement';
import { decideAbout } from '../decideAbout';

export const suspendAction = implementCommand(suspendStaff, (context) =>
  decideAbout(context, async (staff) => {
    const { actor, now, db } = context;
    const active = staff ? await db.staff.count({ role: staff.role, state: 'active' }) : 0;
    return suspend({ staff, by: actor.id, now, others: active - 1 });
  }),
);
