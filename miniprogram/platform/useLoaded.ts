import { useCallback, useState } from 'react';
import type { Result } from '@shared/kernel/result';
import { useReload } from './useReload';
import { useTurn } from './useTurn';

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
  const begin = useTurn();
  const reload = useCallback(async () => {
    const isLatest = begin();
    const reply = await ask();
    if (!isLatest()) return;
    setScreen((known) => {
      if (reply.ok) return { kind: 'ready', value: reply.value };
      return known.kind === 'ready' ? known : { kind: 'failed', message: explain(reply.code) };
    });
  }, [ask, explain, begin]);
  useReload(reload);
  return { screen, reload };
}
