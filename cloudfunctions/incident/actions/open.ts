import { describeIncident, openIncident } from '@shared/contracts/incident';
import { describeIncident as described, openIncident as opened } from '@shared/domain/incident/handle';
import { IncidentId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { handlerOf, handling } from '../handling';
import { viewOf } from '../present';

export const openAction = implementCommand(openIncident, async (context) => {
  const { input, db, tx, newId } = context;
  const { securityEventId } = input;
  const by = await handlerOf(context);
  const incident = opened({ ...input, id: newId(IncidentId) }, by);
  if (!incident.ok) return incident;
  if (securityEventId !== undefined && !(await db.securityEvents.find(securityEventId)))
    return reject('incident.event_unknown');
  tx.incidents.insert(incident.value);
  tx.emit({ type: 'incident.opened', incidentId: incident.value.id });
  return ok(viewOf(incident.value, by.hospital, by.now));
});

export const describeAction = implementCommand(describeIncident, (context) =>
  handling(context, context.input.incidentId, (incident) => described(incident, context.input)),
);
