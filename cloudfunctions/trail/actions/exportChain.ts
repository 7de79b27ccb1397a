import { exportChain } from '@shared/contracts/trail';
import { ok, reject } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { chainOf } from '../chainOf';

/** An answer of a function is bounded; longer chains are exported by `scripts/exportTrail.ts`. */
const LINKS = 5000;

export const exportChainAction = implementQuery(exportChain, async ({ input, db, now }) => {
  const chain = await chainOf(input.chainId, db, LINKS);
  if (!chain) return reject('trail.too_long');
  if (chain.entries.length === 0) return reject('trail.empty');
  return ok({ format: 'wenzhen-trail-1' as const, exportedAt: now, chains: [chain] });
});
