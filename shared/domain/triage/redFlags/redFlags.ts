import type { TriagePerson } from '../person';
import { assertionAt, readSentences, withoutIdioms } from './assertion';
import { alternativesOf, conceptOf, type Alternative } from './compile';
import { FACTS, readFacts } from './facts';
import { normalise } from './normalise';
import { RED_FLAG_ACTIONS, type RedFlag, type RuleSet } from './rule';
import { RULE_SETS } from './rules';

export { RED_FLAG_ACTIONS, RED_FLAG_CATEGORIES } from './rule';
export type { RedFlag, RedFlagAction, RedFlagCategory, RedFlagRule, RuleSet } from './rule';
export { RULE_SETS };

type Hit = { readonly from: number; readonly to: number };

/** What is said together stands together: further apart, two symptoms are two stories. */
const TOGETHER = 60;
/** Of one concept no more is looked at: a text of 10,000 signs must not cost more than its length. */
const MOST_HITS = 12;
const LONGEST = 10_000;

const newest = RULE_SETS[RULE_SETS.length - 1]!;

/** Emergencies in a person's own words, strongest action first. Never throws; asks nothing of any model. */
export function findRedFlags(
  text: string,
  person: TriagePerson = {},
  ruleSet: RuleSet = newest,
): readonly RedFlag[] {
  const normal = normalise(text.slice(0, LONGEST));
  const words = withoutIdioms(normal.text);
  const reading = readSentences(words);
  const facts = readFacts(words, person);
  const known = new Map<string, readonly Hit[]>();

  const hitsOf = (name: string): readonly Hit[] => {
    const before = known.get(name);
    if (before) return before;
    const hits: Hit[] = [];
    const concept = conceptOf(name);
    if (concept) {
      const { pattern, ways } = concept;
      pattern.lastIndex = 0;
      for (let found = pattern.exec(words); found && hits.length < MOST_HITS; found = pattern.exec(words)) {
        const from = found.index;
        const to = from + found[0].length;
        if (to === from) break;
        if (assertionAt(reading, from, to, ways) === 'present') hits.push({ from, to });
      }
    }
    known.set(name, hits);
    return hits;
  };

  const holds = (terms: Alternative): readonly Hit[] | undefined => {
    let chains: readonly (readonly Hit[])[] = [[]];
    for (const { not, anyOf } of terms) {
      const byFact = anyOf.some((name) => name.charAt(0) === '@' && FACTS[name.slice(1)]?.(facts) === true);
      if (not) {
        if (byFact || anyOf.some((name) => name.charAt(0) !== '@' && hitsOf(name).length > 0))
          return undefined;
        continue;
      }
      if (byFact) continue;
      const hits: Hit[] = [];
      for (const name of anyOf) if (name.charAt(0) !== '@') hits.push(...hitsOf(name));
      if (hits.length === 0) return undefined;
      const longer: (readonly Hit[])[] = [];
      for (const chain of chains) {
        const anchor = chain[0];
        const near = hits.find((hit) => !anchor || Math.abs(hit.from - anchor.from) <= TOGETHER);
        if (!anchor) for (const hit of hits) longer.push([hit]);
        else if (near) longer.push([...chain, near]);
      }
      if (longer.length === 0) return undefined;
      chains = longer;
    }
    return chains[0];
  };

  const said = (hit: Hit) => text.slice(normal.from[hit.from], normal.to[hit.to - 1]);
  const measured = () => {
    const found =
      /[^,。]{0,12}[0-9一二两三四五六七八九十百](?:[0-9一二三四五六七八九十百.\/度]|个?月|天|周){0,8}/.exec(
        words,
      );
    return found ? said({ from: found.index, to: found.index + found[0].length }) : text.slice(0, 40);
  };
  const flags: RedFlag[] = [];
  const quiet = reading.sentences.every(({ lesson, animal, text }) =>
    lesson ? lesson.from === 0 && lesson.until === text.length : animal,
  );
  if (quiet) return flags;
  for (const rule of ruleSet.rules)
    for (const terms of alternativesOf(rule)) {
      const hits = holds(terms);
      if (!hits) continue;
      const evidence = hits.map(said).filter((piece, at, all) => piece !== '' && all.indexOf(piece) === at);
      flags.push({
        ruleId: rule.id,
        category: rule.category,
        action: rule.action,
        evidence: evidence.length > 0 ? evidence : [measured()],
      });
      break;
    }
  return flags.sort((a, b) => RED_FLAG_ACTIONS.indexOf(a.action) - RED_FLAG_ACTIONS.indexOf(b.action));
}

export type Advice = { readonly sentence: string; readonly phones: readonly string[] };

/** What the screen says for a flag: one calm sentence, and whom to ring. */
export function adviceFor(flag: RedFlag, ruleSet: RuleSet = newest): Advice {
  const rule = ruleSet.rules.find((one) => one.id === flag.ruleId);
  const phones = flag.category === 'self_harm' ? ['12356', '120'] : ['120'];
  return { sentence: rule?.advice ?? '请现在就去最近医院的急诊科，情况加重时拨打 120。', phones };
}
