import { useCallback } from 'react';
import type { Result } from '@shared/kernel/result';
import { useIntentKeys } from './useIntentKeys';

type Send = (key: string) => Promise<Result<unknown, string>>;

/** Does one thing with one key until the server has answered; says why not, or undefined when it is done. */
export function useDeed(explain: (code: string) => string) {
  const keys = useIntentKeys();
  return useCallback(
    async (intent: string, send: Send): Promise<string | undefined> => {
      const reply = await send(keys.of(intent));
      if (reply.ok || !reply.code.startsWith('transport.')) keys.settle(intent);
      return reply.ok ? undefined : explain(reply.code);
    },
    [keys, explain],
  );
}
