import { useState } from 'react';
import type * as z from 'zod/mini';
import type { ActionContract, CodeOf } from '@shared/kernel/contract';
import { useCommand } from '../../platform/useCommand';

/** One press of a dialog: what is missing or was refused is said in it, and what was done closes it. */
export function useDecided<C extends ActionContract & { readonly kind: 'command' }>(
  contract: C,
  explain: (code: CodeOf<C>) => string,
  onDone: () => void,
) {
  const { busy, run } = useCommand(contract);
  const [refused, refuse] = useState<string>();
  const decide = async (input: z.input<C['input']>): Promise<void> => {
    refuse(undefined);
    const reply = await run(input);
    if (!reply) return;
    if (reply.ok) onDone();
    else refuse(explain(reply.code as CodeOf<C>));
  };
  return { busy, refused, refuse, decide };
}
