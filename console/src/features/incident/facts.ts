import {
  IncidentFacts,
  type Certainty,
  type IncidentKind,
  type InformationKind,
} from '@shared/domain/incident/incident';

/** What stands in the fields while the facts are typed; nothing is chosen beforehand. */
export type TypedFacts = {
  readonly kind?: IncidentKind;
  readonly certainty?: Certainty;
  readonly categories: readonly InformationKind[];
  readonly people: string;
  readonly words: string;
};

export const NO_FACTS: TypedFacts = { categories: [], people: '', words: '' };

/** The fields of facts that were saved before. */
export const typedOf = ({ people, ...facts }: IncidentFacts): TypedFacts => ({
  ...facts,
  people: people === undefined ? '' : String(people),
});

/** The facts as the server takes them, or the first thing that is missing. */
export function factsOf({ people, categories, ...typed }: TypedFacts): IncidentFacts | string {
  if (!typed.kind || !typed.certainty) return '请选择性质，以及已发生还是可能发生';
  if (categories.length === 0) return '请勾选涉及的信息种类，不清楚时勾选“尚在查明”';
  if (!/^\d{0,9}$/.test(people.trim())) return '涉及人数请填数字，不清楚时留空';
  if ([...typed.words.trim()].length < 10) return '请写明发生了什么，至少 10 个字';
  const count = people.trim() === '' ? {} : { people: Number(people.trim()) };
  const facts = IncidentFacts.safeParse({ ...typed, ...count, categories: [...categories] });
  return facts.success ? facts.data : '填写的内容有误，请检查后再提交';
}
