import { useEffect, useRef } from 'react';
import { useSession } from './session';

/** Runs `again` when the person is back after a session that ended: what failed for that reason is asked for anew. */
export function useReopened(again: () => unknown): void {
  const session = useSession();
  const token = session.kind === 'open' ? session.token : undefined;
  const known = useRef(token);
  useEffect(() => {
    if (token === undefined || token === known.current) return;
    known.current = token;
    again();
  }, [token, again]);
}
