import type { RuleSetReview } from '@shared/domain/triage/ruleReview';
import { digestOfRules, shippedRules } from '../_runtime/rulesInForce';
import type { Tx } from '../_runtime/tx';

/** A version as it is shipped, and what was said of it so far. */
export async function knownRules(tx: Tx, version: string) {
  const rules = shippedRules(version);
  return { rules, sha256: rules ? digestOfRules(rules) : '', review: await tx.ruleSets.find(version) };
}

/** Keeps what was said; the first word opens the row. */
export function stageReview(
  tx: Tx,
  { review }: { readonly review: RuleSetReview | undefined },
  next: RuleSetReview,
): void {
  if (review) tx.ruleSets.replace(next);
  else tx.ruleSets.insert(next);
}
