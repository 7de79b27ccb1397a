import { RULE_SETS } from '@shared/domain/triage/redFlags/redFlags';
import type { RuleSet } from '@shared/domain/triage/redFlags/rule';
import { digestOf } from './digest';
import type { Db } from './tx';

const digests = new WeakMap<RuleSet, string>();

/** SHA-256 of every word of a version. */
export function digestOfRules(rules: RuleSet): string {
  const known = digests.get(rules);
  if (known !== undefined) return known;
  const digest = digestOf(rules);
  digests.set(rules, digest);
  return digest;
}

/** A version that is shipped. */
export const shippedRules = (version: string): RuleSet | undefined =>
  RULE_SETS.find((it) => it.version === version);

/**
 * The red-flag rules that are looked through: those that a clinician has put in force, as long as they are still what was
 * signed; else the newest that is shipped. Unsigned rules are better than none, and everybody who sees them is told.
 */
export async function rulesInForce(db: Db): Promise<{ readonly rules: RuleSet; readonly isSigned: boolean }> {
  const [row] = await db.ruleSets.list({ where: { state: 'in_force' }, limit: 1 });
  const rules = row && shippedRules(row.id);
  if (rules && digestOfRules(rules) === row.sha256) return { rules, isSigned: true };
  return { rules: RULE_SETS.at(-1)!, isSigned: false };
}
