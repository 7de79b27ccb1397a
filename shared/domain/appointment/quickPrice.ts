import * as z from 'zod/mini';
import { StaffId } from '../../kernel/ids';
import { Fen } from '../../kernel/money';
import { ok, reject, type Result } from '../../kernel/result';
import { Instant } from '../../kernel/time';
import { QUICK_TERMS, type Terms } from './terms';

/** 值班快问价格, the hospital's one row; without it the price that ships holds. */
export const QuickPrice = z.object({ id: z.string(), feeFen: Fen, setAt: Instant, setBy: StaffId });
export type QuickPrice = z.infer<typeof QuickPrice>;

export const QUICK_PRICE_ID = 'quick';

/** What a quick question may cost. Both ends are allowed. */
export const QUICK_LIMITS = { least: 100, most: 9_900 } as const;

/** 值班快问 as it is offered now. What was ordered keeps its own copy. */
export const quickTermsOf = (price: QuickPrice | undefined): Terms => ({
  ...QUICK_TERMS,
  ...(price && { feeFen: price.feeFen }),
});

/** 设置价格 for what is ordered from now on; whoever has not seen the price that holds looks again first. */
export function setQuickPrice(
  price: QuickPrice | undefined,
  { feeFen, wasFen }: { readonly feeFen: number; readonly wasFen: number },
  set: Pick<QuickPrice, 'setAt' | 'setBy'>,
): Result<QuickPrice, 'price.out_of_limits' | 'price.changed'> {
  if (feeFen < QUICK_LIMITS.least || feeFen > QUICK_LIMITS.most) return reject('price.out_of_limits');
  if (wasFen !== quickTermsOf(price).feeFen) return reject('price.changed');
  return ok({ id: QUICK_PRICE_ID, feeFen, ...set });
}
