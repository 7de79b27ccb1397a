import { useCallback, useEffect, useState } from 'react';
import type { DoctorId } from '@shared/kernel/ids';
import { explain } from './messages';
import { intakeService, type Quote } from './service';

export type QuoteScreen =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }
  | { readonly kind: 'ready'; readonly quote: Quote };

/** What this doctor costs and promises now, and the notice to agree to. */
export function useQuote(doctorId: DoctorId, service = intakeService) {
  const [screen, setScreen] = useState<QuoteScreen>({ kind: 'loading' });
  const reload = useCallback(async () => {
    const reply = await service.quote(doctorId);
    setScreen((known) => {
      if (reply.ok) return { kind: 'ready', quote: reply.value };
      if (known.kind === 'ready') return known;
      return { kind: 'failed', code: reply.code, message: explain(reply.code) };
    });
  }, [service, doctorId]);
  useEffect(() => void reload(), [reload]);
  return { screen, reload };
}
