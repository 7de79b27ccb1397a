import { useCallback } from 'react';
import type { ConsultationId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { useSignal } from '../../platform/realtime';
import { useAnswer } from '../../platform/useAnswer';
import { useIntentKeys } from '../../platform/useIntentKeys';
import { explain } from './messages';
import { consultationService } from './service';

/** 问诊: how it stands, fresh on every signal, and 取消 at most once. */
export function useConsultation(id: ConsultationId, service = consultationService) {
  const keys = useIntentKeys();
  // `skew` is what to add to this phone's clock to have the server's.
  const ask = useCallback(async () => {
    const reply = await service.get(id);
    return reply.ok ? ok({ consultation: reply.value, skew: reply.value.now - Date.now() }) : reply;
  }, [service, id]);
  const { screen, reload } = useAnswer(ask, explain);

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
