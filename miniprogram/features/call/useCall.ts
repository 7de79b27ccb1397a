import { useCallback, useEffect } from 'react';
import type { ConsultationId } from '@shared/kernel/ids';
import { useSignal } from '../../platform/realtime';
import { useLoaded } from '../../platform/useLoaded';
import { explain } from './messages';
import { callService } from './service';

/** The other side is told this often that somebody is before the door (ms). */
const WAIT_EVERY_MS = 30_000;

/** 诊室 as it stands, asked for again whenever something in it changed. */
export function useCall(id: ConsultationId, service = callService) {
  const ask = useCallback(() => service.get(id), [id, service]);
  const { screen, reload } = useLoaded(ask, explain);
  useSignal(() => void reload());
  return { screen, reload };
}

/** Says that this person is before the door, while the page is open. */
export function useWaiting(id: ConsultationId, isWaiting: boolean, service = callService): void {
  useEffect(() => {
    if (!isWaiting) return undefined;
    void service.wait(id);
    const timer = setInterval(() => void service.wait(id), WAIT_EVERY_MS);
    return () => clearInterval(timer);
  }, [id, isWaiting, service]);
}
