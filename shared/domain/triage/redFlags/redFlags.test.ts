import { expect, it } from 'vitest';
import { adviceFor, findRedFlags, RED_FLAG_ACTIONS, RED_FLAG_CATEGORIES, RULE_SETS } from './redFlags';

it('sends an arrest to 120 with a sentence', () => {
  const [flag] = findRedFlags('我爸突然没有呼吸了');
  expect(flag?.action).toBe('call_120');
  expect(adviceFor(flag!).sentence).toContain('120');
});

it('every rule has an action and a category of the closed lists', () => {
  for (const rule of RULE_SETS.flatMap((set) => set.rules)) {
    expect(RED_FLAG_ACTIONS).toContain(rule.action);
    expect(RED_FLAG_CATEGORIES).toContain(rule.category);
  }
});
