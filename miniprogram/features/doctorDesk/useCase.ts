import { useCallback, useEffect, useRef, useState } from 'react';
import type { ConsultationView } from '@shared/contracts/consultation';
import type { ConsultationId } from '@shared/kernel/ids';
import { toast } from '../../platform/toast';
import { useIntentKeys } from '../../platform/useIntentKeys';
import { useTurn } from '../../platform/useTurn';
import { explain } from './messages';
import { deskService } from './service';
import { useFresh } from './useFresh';

/** A case on the doctor's screen. */
export type CaseScreen =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ready'; readonly consultation: ConsultationView; readonly skew: number };

/** 病例: the case, and 接诊 at most once. */
export function useCase(id: ConsultationId, onGone: () => void, isTalkShown: boolean, service = deskService) {
  const [screen, setScreen] = useState<CaseScreen>({ kind: 'loading' });
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

  const accept = useCallback(async () => {
    const reply = await service.accept(id, keys.of(`accept:${id}`));
    if (reply.ok || !reply.code.startsWith('transport.')) keys.settle(`accept:${id}`);
    if (reply.ok) return reload();
    toast(explain(reply.code));
    if (reply.code === 'consultation.not_waiting' || reply.code === 'consultation.not_found') onGone();
  }, [service, id, keys, reload, onGone]);

  // Leaving the conversation asks anew, because its unread count belongs to the case.
  const wasTalkShown = useRef(isTalkShown);
  useEffect(() => {
    if (wasTalkShown.current && !isTalkShown) void reload();
    wasTalkShown.current = isTalkShown;
  }, [reload, isTalkShown]);
  const state = screen.kind === 'ready' ? screen.consultation.state : undefined;
  // While the conversation is on the screen it fetches by itself and tells when the case has moved on.
  const isCovered =
    state === 'completed' || state === 'terminated' || (state === 'in_progress' && isTalkShown);
  useFresh(() => void (isCovered || reload()));
  return { screen, reload, accept };
}
