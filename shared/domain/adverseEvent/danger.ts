import type { TriagePerson } from '../triage/person';
import { adviceFor, findRedFlags } from '../triage/redFlags/redFlags';
import type { RedFlag, RuleSet } from '../triage/redFlags/rule';
import type { ToldEvent } from './event';

/** A red flag with what to do now. */
export type Danger = RedFlag & { readonly sentence: string; readonly phones: readonly string[] };

const IN_DANGER: Danger = {
  ...{ ruleId: 'adverse_event.danger', category: 'other', action: 'call_120', evidence: [] },
  sentence: '请现在就拨打 120，或让身边的人马上送您去最近医院的急诊科。',
  phones: ['120'],
};

/** What must be said at once, strongest first: what the person calls a danger, and what the red-flag rules find. */
export function dangersIn(
  { words, felt }: Pick<ToldEvent, 'words' | 'felt'>,
  person: TriagePerson,
  rules?: RuleSet,
): readonly Danger[] {
  const found = findRedFlags(words, person, rules).map((it) => ({ ...it, ...adviceFor(it, rules) }));
  return felt === 'danger' ? [IN_DANGER, ...found] : found;
}
