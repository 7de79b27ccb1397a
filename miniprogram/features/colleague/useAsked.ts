import { useCallback } from 'react';
import type { ColleagueRequestId } from '@shared/kernel/ids';
import { useSignal } from '../../platform/realtime';
import { useLoaded } from '../../platform/useLoaded';
import { explain } from './messages';
import { colleagueService } from './service';

/** One request that was asked of me, fresh on every signal. */
export function useAsked(requestId: ColleagueRequestId, service = colleagueService) {
  const ask = useCallback(() => service.asked(requestId), [service, requestId]);
  const loaded = useLoaded(ask, explain);
  useSignal(() => void loaded.reload());
  return loaded;
}
