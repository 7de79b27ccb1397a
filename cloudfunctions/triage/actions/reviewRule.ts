import { reviewRedFlagRule } from '@shared/contracts/triage';
import { reviewRule } from '@shared/domain/triage/ruleReview';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { knownRules, stageReview } from '../knownRules';
import { ruleSetView } from '../presentRules';

export const reviewRuleAction = implementCommand(reviewRedFlagRule, async ({ input, actor, now, tx }) => {
  const known = await knownRules(tx, input.version);
  const decision = reviewRule(known, input, { by: actor.id, now });
  if (!decision.ok) return decision;
  stageReview(tx, known, decision.value);
  return ok(ruleSetView(known.rules!, decision.value));
});
