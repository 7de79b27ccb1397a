import { useCallback, useEffect, useState } from 'react';
import type { StaffView } from '@shared/contracts/staff';
import { explain } from '../features/session/messages';
import { sessionService } from '../features/session/service';
import { useReopened } from '../platform/useReopened';

export type Myself =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ready'; readonly me: StaffView; readonly until: number; readonly idleMs: number };

/** Who is signed in, asked when the workplace opens and when the person is back. */
export function useMyself(service = sessionService) {
  const [myself, setMyself] = useState<Myself>({ kind: 'loading' });
  const reload = useCallback(async () => {
    const reply = await service.me();
    setMyself((known) => {
      if (reply.ok) return { kind: 'ready', ...reply.value };
      return known.kind === 'ready' ? known : { kind: 'failed', message: explain(reply.code) };
    });
  }, [service]);
  useEffect(() => void reload(), [reload]);
  useReopened(reload);
  return { myself, reload };
}
