import type { RuleSet } from './rule';
import { RULES_1 } from './rules20261124/part1';
import { RULES_2 } from './rules20261124/part2';
import { RULES_3 } from './rules20261124/part3';

/** Every version that ever decided stays here, newest last. */
export const RULE_SETS: readonly RuleSet[] = [
  { version: '2026-11-24', rules: [...RULES_1, ...RULES_2, ...RULES_3] },
];
