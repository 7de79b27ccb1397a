import { DEPARTMENTS } from '@shared/domain/department/departments';
import { TERMS } from './terms';

/** Weight of a vote: the word belongs there, or leans there. */
const STRONG = 2;
const WEAK = 1;

type Vote = { readonly department: number; readonly weight: number };
/** A word and where it leads. */
type Found = { readonly word: string; readonly votes: readonly Vote[] };

const position = new Map(DEPARTMENTS.map(({ code }, at) => [code as string, at]));
const votes = new Map<string, Vote[]>();
/** By first character, the lengths that words have, the longest first. */
const lengths = new Map<string, number[]>();
for (const { code, strong, weak } of TERMS)
  for (const [words, weight] of [
    [strong, STRONG],
    [weak, WEAK],
  ] as const)
    for (const word of words.split(' ')) {
      const cast = votes.get(word);
      const vote = { department: position.get(code)!, weight };
      if (cast) cast.push(vote);
      else votes.set(word, [vote]);
      const known = lengths.get(word.charAt(0)) ?? [];
      if (!known.includes(word.length)) known.push(word.length);
      lengths.set(word.charAt(0), known);
    }

for (const known of lengths.values()) known.sort((a, b) => b - a);

/** Words of the lexicon in a plain text, the longest at each place, each word once. */
export function termsIn(plain: string): readonly Found[] {
  const found = new Map<string, Found>();
  for (let at = 0; at < plain.length;) {
    const length = lengths
      .get(plain.charAt(at))
      ?.find((it) => at + it <= plain.length && votes.has(plain.slice(at, at + it)));
    if (length === undefined) at += 1;
    else {
      const word = plain.slice(at, at + length);
      found.set(word, { word, votes: votes.get(word)! });
      at += length;
    }
  }
  return [...found.values()];
}

/** What the words of the lexicon say for each department, in the order of `DEPARTMENTS`. A word that leads to many says less. */
export function lexiconVotes(plain: string): Float64Array {
  const sums = new Float64Array(DEPARTMENTS.length);
  for (const { votes: cast } of termsIn(plain))
    for (const { department, weight } of cast) sums[department]! += weight / Math.sqrt(cast.length);
  for (let at = 0; at < sums.length; at += 1) sums[at] = Math.log1p(sums[at]!);
  return sums;
}
