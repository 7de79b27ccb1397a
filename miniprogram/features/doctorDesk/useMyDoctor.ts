import { useCallback, useState } from 'react';
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
  const reload = useCallback(async () => {
    const reply = await service.me();
    setScreen(
      reply.ok ? { kind: 'ready', me: reply.value } : { kind: 'failed', message: explain(reply.code) },
    );
  }, [service]);
  useFresh(reload);
  return { screen, reload };
}
