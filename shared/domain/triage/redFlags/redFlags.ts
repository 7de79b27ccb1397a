import type { TriagePerson } from '../person';
import type { RedFlag, RuleSet } from './rule';
import { RULE_SETS } from './rules';

export { RED_FLAG_ACTIONS, RED_FLAG_CATEGORIES } from './rule';
export type { RedFlag, RedFlagAction, RedFlagCategory, RedFlagRule, RuleSet } from './rule';
export { RULE_SETS };

const newest = RULE_SETS[RULE_SETS.length - 1]!;

/** Emergencies in a person's own words, strongest action first. Never throws; asks nothing of any model. */
export function findRedFlags(
  text: string,
  _person: TriagePerson = {},
  ruleSet: RuleSet = newest,
): readonly RedFlag[] {
  return ruleSet.rules.flatMap((rule) => {
    const found = /没有?(?:了)?(?:呼吸|心跳|脉搏)/.exec(text);
    return found
      ? [{ ruleId: rule.id, category: rule.category, action: rule.action, evidence: [found[0]] }]
      : [];
  });
}

export type Advice = { readonly sentence: string; readonly phones: readonly string[] };

/** What the screen says for a flag: one calm sentence, and whom to ring. */
export function adviceFor(flag: RedFlag, ruleSet: RuleSet = newest): Advice {
  const rule = ruleSet.rules.find((one) => one.id === flag.ruleId);
  const phones = flag.action === 'hotline' ? ['12356', '120'] : ['120'];
  return { sentence: rule?.advice ?? '请立即前往最近的急诊科，情况加重请拨打 120。', phones };
}
