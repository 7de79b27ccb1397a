import { getQuickPrice, setQuickPrice } from '@shared/contracts/appointment';
import {
  QUICK_LIMITS,
  QUICK_PRICE_ID,
  quickTermsOf,
  setQuickPrice as set,
} from '@shared/domain/appointment/quickPrice';
import type { QuickPrice } from '@shared/domain/appointment/quickPrice';
import { ok } from '@shared/kernel/result';
import { implementCommand, implementQuery } from '../../_runtime/implement';

const viewOf = (price: QuickPrice | undefined) => ({
  feeFen: quickTermsOf(price).feeFen,
  leastFen: QUICK_LIMITS.least,
  mostFen: QUICK_LIMITS.most,
  ...(price && { setAt: price.setAt }),
});

export const getQuickPriceAction = implementQuery(getQuickPrice, async ({ db }) =>
  ok(viewOf(await db.quickPrices.find(QUICK_PRICE_ID))),
);

export const setQuickPriceAction = implementCommand(setQuickPrice, async ({ input, actor, now, tx }) => {
  const found = await tx.quickPrices.find(QUICK_PRICE_ID);
  const decision = set(found, input, { setAt: now, setBy: actor.id });
  if (!decision.ok) return decision;
  if (found) tx.quickPrices.replace(decision.value);
  else tx.quickPrices.insert(decision.value);
  return ok(viewOf(decision.value));
});
