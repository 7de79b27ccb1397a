import { useCallback, useEffect, useRef } from 'react';
import type { ConsultationId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { whyNot } from '../../platform/toast';
import { useAnswer } from '../../platform/useAnswer';
import { useIntentKeys } from '../../platform/useIntentKeys';
import { explain } from './messages';
import { deskService } from './service';
import { useFresh } from './useFresh';

/** 病例: the case, and 接诊 at most once. */
export function useCase(id: ConsultationId, onGone: () => void, isTalkShown: boolean, service = deskService) {
  const keys = useIntentKeys();
  // `skew` is what to add to this phone's clock to have the server's.
  const ask = useCallback(async () => {
    const reply = await service.get(id);
    return reply.ok ? ok({ consultation: reply.value, skew: reply.value.now - Date.now() }) : reply;
  }, [service, id]);
  const { screen, reload } = useAnswer(ask, explain);

  const accept = useCallback(async () => {
    const reply = await service.accept(id, keys.of(`accept:${id}`));
    if (reply.ok || !reply.code.startsWith('transport.')) keys.settle(`accept:${id}`);
    if (reply.ok) return reload();
    whyNot(explain(reply.code));
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
