import { useCallback, useRef, useState } from 'react';
import type * as z from 'zod/mini';
import type { ActionContract } from '@shared/kernel/contract';
import { call, type Reply } from './call';
import { newRequestKey } from './requestKey';

type Ask<C extends ActionContract> = (
  contract: C,
  input: z.input<C['input']>,
  requestKey: string,
) => Promise<Reply<C>>;

export type Command<C extends ActionContract> = {
  readonly busy: boolean;
  /** Undefined: the press before this one is still being worked on. */
  readonly run: (input: z.input<C['input']>) => Promise<Reply<C> | undefined>;
};

/**
 * A command behind a button. One request key per press, kept until the server has answered: pressing again after "no
 * answer" with the same words is the same press, so it cannot happen twice.
 */
export function useCommand<C extends ActionContract>(contract: C, ask: Ask<C> = call): Command<C> {
  const [busy, setBusy] = useState(false);
  // The state changes with the next drawing; two presses can come before it.
  const running = useRef(false);
  const open = useRef<{ readonly input: string; readonly key: string }>(undefined);
  const run = useCallback(
    async (input: z.input<C['input']>) => {
      if (running.current) return undefined;
      running.current = true;
      setBusy(true);
      const said = JSON.stringify(input);
      if (open.current?.input !== said) open.current = { input: said, key: newRequestKey() };
      try {
        const reply = await ask(contract, input, open.current.key);
        if (reply.ok || !reply.code.startsWith('transport.')) open.current = undefined;
        return reply;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [contract, ask],
  );
  return { busy, run };
}
