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
let longest = 0;
for (const { code, strong, weak } of TERMS)
  for (const [words, weight] of [
    [strong, STRONG],
    [weak, WEAK],
  ] as const)
    for (const word of words.split(' ')) {
      votes.set(word, [...(votes.get(word) ?? []), { department: position.get(code)!, weight }]);
      longest = Math.max(longest, word.length);
    }

/** Words of the lexicon in a plain text, the longest at each place, each word once. */
export function termsIn(plain: string): readonly Found[] {
  const found = new Map<string, Found>();
  for (let at = 0; at < plain.length;) {
    let length = Math.min(longest, plain.length - at);
    while (length > 0 && !votes.has(plain.slice(at, at + length))) length -= 1;
    if (length === 0) at += 1;
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
