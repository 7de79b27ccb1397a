import { useCallback, useEffect, useState } from 'react';
import type { ConsultationView } from '@shared/contracts/consultation';
import type { ConsultationId } from '@shared/kernel/ids';
import { useSignal } from '../../platform/realtime';
import { toast } from '../../platform/toast';
import { useIntentKeys } from '../../platform/useIntentKeys';
import { explain } from './messages';
import { deskService } from './service';

/** A case on the doctor's screen. */
export type CaseScreen =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ready'; readonly consultation: ConsultationView; readonly skew: number };

/** 病例: the case, and 接诊 at most once. */
export function useCase(id: ConsultationId, onGone: () => void, service = deskService) {
  const [screen, setScreen] = useState<CaseScreen>({ kind: 'loading' });
  const keys = useIntentKeys();

  const reload = useCallback(async () => {
    const reply = await service.get(id);
    setScreen((known) => {
      if (reply.ok) return { kind: 'ready', consultation: reply.value, skew: reply.value.now - Date.now() };
      return known.kind === 'ready' ? known : { kind: 'failed', message: explain(reply.code) };
    });
  }, [service, id]);

  const accept = useCallback(async () => {
    const reply = await service.accept(id, keys.of(`accept:${id}`));
    if (reply.ok || !reply.code.startsWith('transport.')) keys.settle(`accept:${id}`);
    if (reply.ok) return reload();
    toast(explain(reply.code));
    if (reply.code === 'consultation.not_waiting' || reply.code === 'consultation.not_found') onGone();
  }, [service, id, keys, reload, onGone]);

  useEffect(() => void reload(), [reload]);
  // Messages have their own fetch; the case itself changes only until it is accepted.
  const isSettled = screen.kind === 'ready' && screen.consultation.state !== 'waiting';
  useSignal(() => void (isSettled || reload()));
  return { screen, reload, accept };
}
