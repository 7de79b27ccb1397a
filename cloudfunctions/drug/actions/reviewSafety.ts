import { reviewSafetyRules } from '@shared/contracts/drug';
import { reviewRule } from '@shared/domain/triage/ruleReview';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { knownSafety, safetyView, stageSafety } from '../safetyReview';

export const reviewSafetyAction = implementCommand(
  reviewSafetyRules,
  async ({ input, actor, now, db, tx }) => {
    const { rowIds, verdict, note } = input;
    const known = await knownSafety(tx);
    let { review } = known;
    for (const ruleId of rowIds) {
      const decision = reviewRule({ ...known, review }, { ruleId, verdict, note }, { by: actor.id, now });
      if (!decision.ok) return decision;
      review = decision.value;
    }
    stageSafety(tx, known.review, review!);
    return ok(await safetyView(db, review));
  },
);
