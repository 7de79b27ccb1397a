import type { IncidentId } from '@shared/kernel/ids';

export const INCIDENTS_PATH = '/incidents';

/** Where one incident is handled. */
export const incidentPath = (id: IncidentId): string => `${INCIDENTS_PATH}?id=${encodeURIComponent(id)}`;
