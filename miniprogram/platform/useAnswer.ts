import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '@shared/kernel/result';
import { useTurn } from './useTurn';

export type Answer<Shown> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }
  | ({ readonly kind: 'ready' } & Shown);

/** A question that got no answer is put again after so long; twice as long each time. */
const AGAIN_MS = 5_000;
const LONGEST_MS = 80_000;

/**
 * What one question to the cloud answers, whenever `reload` asks it. What is shown stays until there is something newer;
 * an answer that was overtaken is dropped, and a question that was lost on its way is put again by itself.
 */
export function useAnswer<Shown extends object>(
  ask: () => Promise<Result<Shown, string>>,
  explain: (code: string) => string,
): { readonly screen: Answer<Shown>; readonly reload: () => Promise<void> } {
  const [screen, setScreen] = useState<Answer<Shown>>({ kind: 'loading' });
  const begin = useTurn();
  const again = useRef<{ timer?: ReturnType<typeof setTimeout>; wait: number }>({ wait: AGAIN_MS }).current;

  const reload = useCallback(async () => {
    clearTimeout(again.timer);
    const isLatest = begin();
    const reply = await ask();
    if (!isLatest()) return;
    if (reply.ok) {
      again.wait = AGAIN_MS;
      return setScreen({ kind: 'ready', ...reply.value });
    }
    const { code } = reply;
    setScreen((known) => (known.kind === 'ready' ? known : { kind: 'failed', code, message: explain(code) }));
    if (!code.startsWith('transport.')) return;
    again.timer = setTimeout(() => void reload(), again.wait);
    again.wait = Math.min(again.wait * 2, LONGEST_MS);
  }, [ask, explain, begin, again]);

  useEffect(
    () => () => {
      // What is still under way when the page goes is nobody's any more.
      begin();
      clearTimeout(again.timer);
    },
    [begin, again],
  );
  return { screen, reload };
}
