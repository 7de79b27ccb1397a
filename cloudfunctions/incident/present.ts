import type { IncidentLine, IncidentView } from '@shared/contracts/incident';
import type { Incident } from '@shared/domain/incident/incident';
import { noticeTo } from '@shared/domain/incident/notice';

/** An incident, whole. */
export const viewOf = (incident: Incident, hospital: string, now: number): IncidentView => ({
  ...incident,
  notices: {
    authority: noticeTo('authority', incident, hospital),
    persons: noticeTo('persons', incident, hospital),
  },
  now,
});

/** A line of the list. */
export const lineOf = ({ id, isDrill, state, facts, ...it }: Incident): IncidentLine => ({
  ...{ id, isDrill, state, noticedAt: it.noticedAt, openedAt: it.openedAt, openedByName: it.openedByName },
  ...{ kind: facts.kind, certainty: facts.certainty },
});
