import { useCallback } from 'react';
import { ok } from '@shared/kernel/result';
import { useAnswer } from '../../platform/useAnswer';
import { explain } from './messages';
import { deskService } from './service';
import { useFresh } from './useFresh';

/** The doctor who is at this phone. */
export function useMyDoctor(service = deskService) {
  const ask = useCallback(async () => {
    const reply = await service.me();
    return reply.ok ? ok({ me: reply.value }) : reply;
  }, [service]);
  const { screen, reload } = useAnswer(ask, explain);
  useFresh(reload);
  return { screen, reload };
}
