import { CONCEPTS, WORDS } from './lexicon';
import { DEGREES } from './lexiconOfDegree';
import type { RedFlagRule } from './rule';

export type Concept = { readonly pattern: RegExp; readonly ways: string };

const compiled = new Map<string, Concept | undefined>();
const WAYS = /^[crmhn]{1,5}$/;

const spell = (written: string): string =>
  written
    .replace(/&/g, '[痛疼]')
    // 没 and 没有 are one word; what stands in a class of signs is left alone.
    .replace(/\[[^\]]*\]|没(?![有得了_([|)?$,。])/g, (found) => (found === '没' ? '没有?' : found))
    .replace(/<([^>]+)>/g, (_, word: string) => `(?:${spell(WORDS[word] || word)})`)
    .replace(/_([0-9]{1,2})/g, '[^,。]{0,$1}')
    .replace(/~([0-9]{1,2})/g, '[^。]{0,$1}');

/** A concept's pattern, made when a text first needs it: loading costs nothing. */
export function conceptOf(name: string): Concept | undefined {
  if (compiled.has(name)) return compiled.get(name);
  const written = CONCEPTS[name] || DEGREES[name];
  let concept: Concept | undefined;
  if (written) {
    const bar = written.lastIndexOf('|');
    const tail = bar < 0 ? '' : written.slice(bar + 1);
    const ways = WAYS.test(tail) ? tail : '';
    concept = { pattern: new RegExp(spell(ways ? written.slice(0, bar) : written), 'g'), ways };
  }
  compiled.set(name, concept);
  return concept;
}

export type Term = { readonly not: boolean; readonly anyOf: readonly string[] };
export type Alternative = readonly Term[];

const parsed = new WeakMap<RedFlagRule, readonly Alternative[]>();

export function alternativesOf(rule: RedFlagRule): readonly Alternative[] {
  const known = parsed.get(rule);
  if (known) return known;
  const alternatives = rule.when.map((words) =>
    words.split('+').map((term): Term => {
      const not = term.charAt(0) === '!';
      return { not, anyOf: (not ? term.slice(1) : term).split('|') };
    }),
  );
  parsed.set(rule, alternatives);
  return alternatives;
}

/** Names that no lexicon and no list of facts knows: a rule set that has any would be silently deaf. */
export const unknownNames = (
  rule: RedFlagRule,
  facts: { readonly [name: string]: unknown },
): readonly string[] =>
  alternativesOf(rule).flatMap((terms) =>
    terms.flatMap((term) =>
      term.anyOf.filter((name) =>
        name.charAt(0) === '@' ? !(name.slice(1) in facts) : conceptOf(name) === undefined,
      ),
    ),
  );
