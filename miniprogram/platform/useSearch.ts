import { useEffect, useState } from 'react';
import type { Result } from '@shared/kernel/result';

/** What stands under a search box. */
export type Found<Item> =
  | { readonly kind: 'nothing_asked' }
  | { readonly kind: 'searching' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'found'; readonly items: readonly Item[] };

/** A person types faster than the answer comes back; it is asked when they pause. */
const PAUSE_MS = 200;

/** Searches as somebody types; an answer to what was typed before is thrown away. `ask` and `explain` stay the same. */
export function useSearch<Item>(
  text: string,
  ask: (text: string) => Promise<Result<readonly Item[], string>>,
  explain: (code: string) => string,
): Found<Item> {
  const [found, setFound] = useState<Found<Item>>({ kind: 'nothing_asked' });
  const asked = text.trim();
  useEffect(() => {
    if (!asked) return setFound({ kind: 'nothing_asked' });
    let isMeant = true;
    setFound({ kind: 'searching' });
    const pause = setTimeout(async () => {
      const reply = await ask(asked);
      if (!isMeant) return;
      setFound(
        reply.ok ? { kind: 'found', items: reply.value } : { kind: 'failed', message: explain(reply.code) },
      );
    }, PAUSE_MS);
    return () => {
      isMeant = false;
      clearTimeout(pause);
    };
  }, [asked, ask, explain]);
  return found;
}
