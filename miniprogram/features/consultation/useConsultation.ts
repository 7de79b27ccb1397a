import { useCallback, useState } from 'react';
import type { ConsultationView } from '@shared/contracts/consultation';
import type { ConsultationId } from '@shared/kernel/ids';
import { useSignal } from '../../platform/realtime';
import { useIntentKeys } from '../../platform/useIntentKeys';
import { useTurn } from '../../platform/useTurn';
import { explain } from './messages';
import { consultationService } from './service';

/** A consultation on the patient's screen. `skew` is what to add to this phone's clock to have the server's. */
export type ConsultationScreen =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ready'; readonly consultation: ConsultationView; readonly skew: number };

/** 问诊: how it stands, fresh on every signal, and 取消 at most once. */
export function useConsultation(id: ConsultationId, service = consultationService) {
  const [screen, setScreen] = useState<ConsultationScreen>({ kind: 'loading' });
  const keys = useIntentKeys();
  const begin = useTurn();

  const reload = useCallback(async () => {
    const isLatest = begin();
    const reply = await service.get(id);
    if (!isLatest()) return;
    setScreen((known) => {
      if (reply.ok) return { kind: 'ready', consultation: reply.value, skew: reply.value.now - Date.now() };
      return known.kind === 'ready' ? known : { kind: 'failed', message: explain(reply.code) };
    });
  }, [service, id, begin]);

  /** Why not, or undefined when it is cancelled. */
  const cancel = useCallback(async (): Promise<string | undefined> => {
    const reply = await service.cancel(id, keys.of(`cancel:${id}`));
    if (reply.ok || !reply.code.startsWith('transport.')) keys.settle(`cancel:${id}`);
    await reload();
    return reply.ok ? undefined : explain(reply.code);
  }, [service, id, keys, reload]);

  useSignal(() => void reload());
  return { screen, reload, cancel };
}
