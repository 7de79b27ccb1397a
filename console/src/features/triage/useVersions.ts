import { useCallback, useEffect, useState } from 'react';
import type * as z from 'zod/mini';
import type { listRuleSets } from '@shared/contracts/triage';
import { explain } from './messages';
import { triageService } from './service';

export type Versions = z.infer<typeof listRuleSets.output>;
type Screen =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ready'; readonly versions: Versions };

/** 规则版本, and which is in force. */
export function useVersions(service = triageService) {
  const [screen, setScreen] = useState<Screen>({ kind: 'loading' });
  const reload = useCallback(async () => {
    const reply = await service.versions();
    setScreen((shown) => {
      if (reply.ok) return { kind: 'ready', versions: reply.value };
      return shown.kind === 'ready' ? shown : { kind: 'failed', message: explain(reply.code) };
    });
  }, [service]);
  useEffect(() => void reload(), [reload]);
  return { screen, reload };
}
