import type { RuleAction, RuleSet } from '../../cloudbaserc';
import { evaluateRule, type RuleScope } from './evaluateRule';
import { parseRule, type Expression } from './parseRule';

const parsed = new Map<string, Expression>();

/** Whether the rules let a client do `action`. What is not written is refused. */
export async function allows(
  rules: RuleSet | undefined,
  action: RuleAction,
  scope: RuleScope,
): Promise<boolean> {
  const rule = ruleFor(rules, action);
  if (rule === undefined || typeof rule === 'boolean') return rule === true;
  const expression = parsed.get(rule) ?? parseRule(rule);
  parsed.set(rule, expression);
  return (await evaluateRule(expression, scope)) === true;
}

function ruleFor(rules: RuleSet | undefined, action: RuleAction): boolean | string | undefined {
  if (!rules) return undefined;
  const own = rules[action];
  return own === undefined && action !== 'read' ? rules.write : own;
}
