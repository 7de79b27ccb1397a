import { listRuleSets } from '@shared/contracts/triage';
import { RULE_SETS } from '@shared/domain/triage/redFlags/redFlags';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { rulesInForce } from '../../_runtime/rulesInForce';
import { ruleSetView } from '../presentRules';

export const listRuleSetsAction = implementQuery(listRuleSets, async ({ db }) => {
  const [reviews, { rules, isSigned }] = await Promise.all([
    db.ruleSets.findAll(RULE_SETS.map(({ version }) => version)),
    rulesInForce(db),
  ]);
  const versions = RULE_SETS.map((set) =>
    ruleSetView(
      set,
      reviews.find(({ id }) => id === set.version),
    ),
  );
  return ok({ versions: versions.reverse(), inForce: { version: rules.version, isSigned } });
});
