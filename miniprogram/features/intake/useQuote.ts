import { useCallback, useEffect, useState } from 'react';
import { explain } from './messages';
import { intakeService, type Asked, type Quote } from './service';

export type QuoteScreen =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }
  | { readonly kind: 'ready'; readonly quote: Quote };

/** What this tier costs and promises now, and the notice to agree to. */
export function useQuote({ doctorId, tier, teamId }: Asked, service = intakeService) {
  const [screen, setScreen] = useState<QuoteScreen>({ kind: 'loading' });
  const reload = useCallback(async () => {
    const reply = await service.quote({ doctorId, ...(tier && { tier }), ...(teamId && { teamId }) });
    setScreen((known) => {
      if (reply.ok) return { kind: 'ready', quote: reply.value };
      if (known.kind === 'ready') return known;
      return { kind: 'failed', code: reply.code, message: explain(reply.code) };
    });
  }, [service, doctorId, tier, teamId]);
  useEffect(() => void reload(), [reload]);
  return { screen, reload };
}
