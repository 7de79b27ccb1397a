import type { RedFlagRule, RuleSet } from './rule';
import { RULES_1 } from './rules20261124/part1';
import { RULES_2 } from './rules20261124/part2';
import { RULES_3 } from './rules20261124/part3';
import { RULES_20261128 } from './rules20261128/changed';
import { RULES_20261129 } from './rules20261129/changed';

/** Changes with the lexicon and the reader; what was signed with another is not in force any more. */
const READER = '2026-11-29';

const first: RuleSet = {
  version: '2026-11-24',
  reader: READER,
  rules: [...RULES_1, ...RULES_2, ...RULES_3],
};

/** A version as the one before it, with some rows said otherwise and new ones behind. */
function amended({ rules }: RuleSet, version: string, changed: readonly RedFlagRule[]): RuleSet {
  const replaced = rules.map((rule) => changed.find(({ id }) => id === rule.id) ?? rule);
  const added = changed.filter(({ id }) => rules.every((rule) => rule.id !== id));
  return { version, reader: READER, rules: [...replaced, ...added] };
}

const second = amended(first, '2026-11-28', RULES_20261128);

/** Every version that ever decided stays here, newest last. */
export const RULE_SETS: readonly RuleSet[] = [first, second, amended(second, '2026-11-29', RULES_20261129)];
