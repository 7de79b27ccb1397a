import { getRuleSet } from '@shared/contracts/triage';
import { ok, reject } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { shippedRules } from '../../_runtime/rulesInForce';
import { ruleSetView } from '../presentRules';

const PAGE = 50;

export const getRuleSetAction = implementQuery(getRuleSet, async ({ input, db }) => {
  const { version, from } = input;
  const set = shippedRules(version);
  if (!set) return reject('rules.not_found');
  const review = await db.ruleSets.find(version);
  const rules = set.rules
    .slice(from, from + PAGE)
    .map(({ id, category, action, name, pattern, advice, source }) => {
      const said = review?.reviews[id];
      return {
        ...{ id, category, action, name, pattern, advice, source },
        ...(said && { verdict: said.verdict }),
        ...(said?.note !== undefined && { note: said.note }),
      };
    });
  return ok({
    ruleSet: ruleSetView(set, review),
    rules,
    ...(from + PAGE < set.rules.length && { next: from + PAGE }),
  });
});
