import { useCallback, useEffect, useRef, useState } from 'react';
import type { IncidentView } from '@shared/contracts/incident';
import type { IncidentId } from '@shared/kernel/ids';
import { useReopened } from '../../platform/useReopened';
import { explain } from './messages';
import { incidentService } from './service';

/** An incident, and by how much the server's clock is ahead of this one. */
export type Shown = { readonly incident: IncidentView; readonly ahead: number };
type Loaded =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | ({ readonly kind: 'ready' } & Shown);

const ready = (incident: IncidentView): Loaded => ({
  kind: 'ready',
  incident,
  ahead: incident.now - Date.now(),
});

/** One incident; what a command answers is shown at once. */
export function useIncident(incidentId: IncidentId, service = incidentService) {
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  const turn = useRef(0);
  const reload = useCallback(async () => {
    const mine = ++turn.current;
    const reply = await service.get(incidentId);
    if (mine !== turn.current) return;
    // What is being written beside it must not go with it.
    setLoaded((known) => {
      if (reply.ok) return ready(reply.value);
      return known.kind === 'ready' ? known : { kind: 'failed', message: explain(reply.code) };
    });
  }, [service, incidentId]);
  useEffect(() => {
    void reload();
    return () => void (turn.current += 1);
  }, [reload]);
  useReopened(reload);
  const show = useCallback((incident: IncidentView) => {
    turn.current += 1;
    setLoaded(ready(incident));
  }, []);
  return { loaded, reload, show };
}
