import type { RuleSetView } from '@shared/contracts/triage';
import type { RuleSet } from '@shared/domain/triage/redFlags/rule';
import type { RuleSetReview } from '@shared/domain/triage/ruleReview';
import { digestOfRules } from '../_runtime/rulesInForce';

/** A version of the rules with how its review stands. */
export function ruleSetView(rules: RuleSet, review: RuleSetReview | undefined): RuleSetView {
  const verdicts = rules.rules.map(({ id }) => review?.reviews[id]?.verdict);
  const sha256 = digestOfRules(rules);
  return {
    version: rules.version,
    sha256,
    state: review?.state ?? 'open',
    rules: rules.rules.length,
    approved: verdicts.filter((it) => it === 'approved').length,
    objected: verdicts.filter((it) => it === 'objected').length,
    ...(review?.signedAt !== undefined && { signedAt: review.signedAt }),
    ...(review?.inForceAt !== undefined && { inForceAt: review.inForceAt }),
    ...(review?.reason !== undefined && { reason: review.reason }),
    isChanged: review !== undefined && review.sha256 !== sha256,
  };
}
