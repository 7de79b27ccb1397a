import { switchRuleSet } from '@shared/contracts/triage';
import { putRulesInForce } from '@shared/domain/triage/ruleReview';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { knownRules, stageReview } from '../knownRules';
import { ruleSetView } from '../presentRules';

export const switchRuleSetAction = implementCommand(switchRuleSet, async ({ input, actor, now, db, tx }) => {
  const { version, reason } = input;
  const known = await knownRules(tx, version);
  const decision = putRulesInForce(known, { by: actor.id, now, reason });
  if (!decision.ok) return decision;
  const [before] = await db.ruleSets.list({ where: { state: 'in_force' }, limit: 1 });
  // Read again inside, so that of two who press at once one is asked to look again.
  const replaced = before && (await tx.ruleSets.find(before.id));
  if (replaced) tx.ruleSets.replace({ ...replaced, state: 'replaced' });
  stageReview(tx, known, decision.value);
  return ok(ruleSetView(known.rules!, decision.value));
});
