import { useCallback, useEffect, useRef } from 'react';
import { useSignal } from '../../platform/realtime';

/** Opening a page and its coming to the front are one occasion, not two. */
const TOGETHER_MS = 30;

/** Asks when the page opens and whenever something may have changed; what comes at the same moment is asked once. */
export function useFresh(reload: () => unknown): void {
  const latest = useRef(reload);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => {
    latest.current = reload;
  });
  const soon = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void latest.current();
    }, TOGETHER_MS);
  }, []);
  useEffect(() => {
    soon();
    return () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    };
  }, [soon]);
  useSignal(soon);
}
