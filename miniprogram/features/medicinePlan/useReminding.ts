import { useCallback, useState } from 'react';
import { useShown } from '../../platform/useShown';
import { planService } from './service';
import type { Reminding } from './usePlanDeeds';

/** What WeChat may be asked for; asked again when somebody comes back from consenting. Without an answer: nothing. */
export function useReminding(onConsent: () => unknown): Reminding {
  const [known, setKnown] = useState({ templateIds: [] as readonly string[], isConsented: false });
  const ask = useCallback(
    () => void planService.templates().then((reply) => reply.ok && setKnown(reply.value)),
    [],
  );
  useShown(ask);
  return { ...known, onConsent };
}
