import type { SafetyRulesView } from '@shared/contracts/drug';
import { SAFETY_ROWS } from '@shared/domain/medicationSafety/rows';
import { SAFETY_VERSION } from '@shared/domain/medicationSafety/table';
import type { RuleSetReview } from '@shared/domain/triage/ruleReview';
import { digestOfSafety, SAFETY_RULES } from '../_runtime/safetyRules';
import type { Db, Tx } from '../_runtime/tx';

/** The tables as they are shipped, and what was said of them so far. */
export const knownSafety = async (tx: Tx) => ({
  rules: SAFETY_RULES,
  sha256: digestOfSafety(),
  review: await tx.safetySets.find(SAFETY_VERSION),
});

/** Keeps what was said; the first word opens the row. */
export function stageSafety(tx: Tx, before: RuleSetReview | undefined, next: RuleSetReview): void {
  if (before) tx.safetySets.replace(next);
  else tx.safetySets.insert(next);
}

/** How the review of the tables stands. */
export async function safetyView(db: Db, review: RuleSetReview | undefined): Promise<SafetyRulesView> {
  const verdicts = SAFETY_ROWS.map(({ id }) => review?.reviews[id]?.verdict);
  const signer = review?.signedBy && (await db.staff.find(review.signedBy));
  return {
    version: SAFETY_VERSION,
    sha256: digestOfSafety(),
    state: review?.signedAt === undefined ? 'open' : 'signed',
    rows: SAFETY_ROWS.length,
    approved: verdicts.filter((it) => it === 'approved').length,
    objected: verdicts.filter((it) => it === 'objected').length,
    ...(review?.signedAt !== undefined && { signedAt: review.signedAt }),
    ...(signer && { signedByName: signer.name }),
    isChanged: review !== undefined && review.sha256 !== digestOfSafety(),
  };
}
