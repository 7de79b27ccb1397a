import { signRuleSet } from '@shared/contracts/triage';
import { signRules } from '@shared/domain/triage/ruleReview';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { fitsPassword } from '../../_runtime/password';
import { proveStaff } from '../../_runtime/staffProof/proveStaff';
import { knownRules, stageReview } from '../knownRules';
import { ruleSetView } from '../presentRules';

export const signRuleSetAction = implementCommand(signRuleSet, async ({ input, actor, now, db, tx }) => {
  const { version, password, code } = input;
  const person = await db.staff.find(actor.id);
  const passwordFits = person?.password !== undefined && (await fitsPassword(password, person.password));
  const typed = { passwordFits, known: person, code, action: signRuleSet.name };
  const proven = await proveStaff(tx, actor.id, typed, now);
  if (!proven.ok) return proven;
  tx.staff.replace(proven.value);
  const known = await knownRules(tx, version);
  const decision = signRules(known, { by: actor.id, now });
  if (!decision.ok) return decision;
  stageReview(tx, known, decision.value);
  return ok(ruleSetView(known.rules!, decision.value));
});
