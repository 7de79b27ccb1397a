import { useCallback, useEffect } from 'react';
import { ok } from '@shared/kernel/result';
import { useAnswer } from '../../platform/useAnswer';
import { explain } from './messages';
import { intakeService, type Asked } from './service';

/** What this tier costs and promises now, and the notice to agree to. */
export function useQuote({ doctorId, tier, teamId }: Asked, service = intakeService) {
  const ask = useCallback(async () => {
    const reply = await service.quote({ doctorId, ...(tier && { tier }), ...(teamId && { teamId }) });
    return reply.ok ? ok({ quote: reply.value }) : reply;
  }, [service, doctorId, tier, teamId]);
  const { screen, reload } = useAnswer(ask, explain);
  useEffect(() => void reload(), [reload]);
  return { screen, reload };
}
