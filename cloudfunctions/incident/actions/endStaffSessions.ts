import { endStaffSessions } from '@shared/contracts/incident';
import { endSessions } from '@shared/domain/incident/handle';
import { implementCommand } from '../../_runtime/implement';
import { handling } from '../handling';

export const endStaffSessionsAction = implementCommand(endStaffSessions, async (context) => {
  const { input, now: at, tx } = context;
  const done = await handling(context, input.incidentId, endSessions);
  if (done.ok) tx.emit({ type: 'incident.sessions_ended', incidentId: input.incidentId, at });
  return done;
});
