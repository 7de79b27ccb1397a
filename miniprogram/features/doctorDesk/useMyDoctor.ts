import { useCallback, useState } from 'react';
import { useTurn } from '../../platform/useTurn';
import { explain } from './messages';
import { deskService } from './service';
import type { Me } from './useDesk';
import { useFresh } from './useFresh';

export type MyDoctorScreen =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ready'; readonly me: Me };

/** The doctor who is at this phone. */
export function useMyDoctor(service = deskService) {
  const [screen, setScreen] = useState<MyDoctorScreen>({ kind: 'loading' });
  const begin = useTurn();
  const reload = useCallback(async () => {
    const isLatest = begin();
    const reply = await service.me();
    if (!isLatest()) return;
    setScreen(
      reply.ok ? { kind: 'ready', me: reply.value } : { kind: 'failed', message: explain(reply.code) },
    );
  }, [service, begin]);
  useFresh(reload);
  return { screen, reload };
}
