import { signSafetyRules } from '@shared/contracts/drug';
import { signRules } from '@shared/domain/triage/ruleReview';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { fitsPassword } from '../../_runtime/password';
import { proveStaff } from '../../_runtime/staffProof/proveStaff';
import { knownSafety, safetyView, stageSafety } from '../safetyReview';

export const signSafetyAction = implementCommand(signSafetyRules, async ({ input, actor, now, db, tx }) => {
  const { password, code } = input;
  const person = await db.staff.find(actor.id);
  const passwordFits = person?.password !== undefined && (await fitsPassword(password, person.password));
  const typed = { passwordFits, known: person, code, action: signSafetyRules.name };
  const proven = await proveStaff(tx, actor.id, typed, now);
  if (!proven.ok) return proven;
  tx.staff.replace(proven.value);
  const known = await knownSafety(tx);
  const decision = signRules(known, { by: actor.id, now });
  if (!decision.ok) return decision;
  stageSafety(tx, known.review, decision.value);
  return ok(await safetyView(db, decision.value));
});
