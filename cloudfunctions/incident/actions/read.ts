import { getIncident, listIncidents } from '@shared/contracts/incident';
import { ok, reject } from '@shared/kernel/result';
import { hospitalName } from '../../_runtime/hospitalName';
import { implementQuery } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';
import { lineOf, viewOf } from '../present';

export const listAction = implementQuery(listIncidents, async ({ input, now, db }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const { isOpen } = input;
  const ask = { where: { isOpen }, by: 'openedAt', direction: 'desc', after: after.value } as const;
  const page = await pageOf(db.incidents, ask);
  return ok({
    incidents: page.rows.map(lineOf),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
    now,
  });
});

export const getAction = implementQuery(getIncident, async ({ input, now, db, licences, sawList }) => {
  const incident = await db.incidents.find(input.incidentId);
  if (!incident) return reject('incident.not_found');
  // The words of an incident may name people.
  await sawList();
  return ok(viewOf(incident, hospitalName(await licences()), now));
});
