import { useCallback, useEffect, useRef, useState } from 'react';
import { hush } from './said';

export type Press = { readonly busy: boolean; readonly run: () => Promise<void> };

/** A press that is ignored while the one before it is still being worked on. */
export function usePress(work: () => Promise<void>): Press {
  const [busy, setBusy] = useState(false);
  // The state changes with the next drawing; two taps can come before it.
  const running = useRef(false);
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  const run = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    hush();
    setBusy(true);
    try {
      await latest.current();
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);
  return { busy, run };
}
