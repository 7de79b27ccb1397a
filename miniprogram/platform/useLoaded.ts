import { useCallback, useRef, useState } from 'react';
import type { Result } from '@shared/kernel/result';
import { useReload } from './useReload';

export type Loaded<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ready'; readonly value: Value };

/** What one question to the cloud answers, asked again whenever the page comes to the front. What is shown stays. */
export function useLoaded<Value>(
  ask: () => Promise<Result<Value, string>>,
  explain: (code: string) => string,
): { readonly screen: Loaded<Value>; readonly reload: () => Promise<void> } {
  const [screen, setScreen] = useState<Loaded<Value>>({ kind: 'loading' });
  const turn = useRef(0);
  const reload = useCallback(async () => {
    const mine = (turn.current += 1);
    const reply = await ask();
    // An answer that was overtaken by a newer question would show what no longer is.
    if (mine !== turn.current) return;
    setScreen((known) => {
      if (reply.ok) return { kind: 'ready', value: reply.value };
      return known.kind === 'ready' ? known : { kind: 'failed', message: explain(reply.code) };
    });
  }, [ask, explain]);
  useReload(reload);
  return { screen, reload };
}
