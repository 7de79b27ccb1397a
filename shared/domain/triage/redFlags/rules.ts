import type { RedFlagChange, RedFlagRule, RuleSet } from './rule';
import { RULES_1 } from './rules20261124/part1';
import { RULES_2 } from './rules20261124/part2';
import { RULES_3 } from './rules20261124/part3';
import { RULES_20261128 } from './rules20261128/changed';
import { ADDED_20261129, CHANGED_20261129 } from './rules20261129/changed';

/** Changes with the lexicon and the reader; what was signed with another is not in force any more. */
const READER = '2026-11-29';

const first: RuleSet = {
  version: '2026-11-24',
  reader: READER,
  rules: [...RULES_1, ...RULES_2, ...RULES_3],
};

/** A version as the one before it, with some rows said otherwise and new ones behind. */
function amended(
  { rules }: RuleSet,
  version: string,
  changed: readonly RedFlagChange[],
  added: readonly RedFlagRule[],
): RuleSet {
  const said = rules.map((rule) => ({ ...rule, ...changed.find(({ id }) => id === rule.id) }));
  return { version, reader: READER, rules: [...said, ...added] };
}

const second = amended(
  first,
  '2026-11-28',
  RULES_20261128,
  RULES_20261128.filter(({ id }) => first.rules.every((rule) => rule.id !== id)),
);
const third = amended(second, '2026-11-29', CHANGED_20261129, ADDED_20261129);

/** Every version that ever decided stays here, newest last. */
export const RULE_SETS: readonly RuleSet[] = [first, second, third];
