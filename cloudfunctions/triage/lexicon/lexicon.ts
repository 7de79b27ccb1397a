import { DEPARTMENTS } from '@shared/domain/department/departments';
import { Trie } from '../trie';
import { TERMS } from './terms';

/** Weight of a vote: the word belongs there, or leans there. */
const STRONG = 2;
const WEAK = 1;

type Vote = { readonly department: number; readonly weight: number };
/** A word and where it leads. */
type Found = { readonly word: string; readonly votes: readonly Vote[] };

const SPACE = 32;
const SIGNS = TERMS.reduce((sum, { strong, weak }) => sum + strong.length + weak.length, 0);
const words = new Trie(SIGNS);
/** Votes as lists: of each word, by its last node, the latest; of each vote the one before it; 0 is the end. */
const votes = new Uint16Array(SIGNS);
const before = new Uint16Array(SIGNS);
/** Department and weight of each vote. */
const cast = new Uint8Array(SIGNS);
let many = 0;

function take(list: string, department: number, weight: number): void {
  let node = 0;
  for (let at = 0; at <= list.length; at += 1) {
    const sign = list.charCodeAt(at);
    if (sign !== SPACE && at < list.length) node = words.grow(node, sign);
    else {
      many += 1;
      cast[many] = (department << 2) | weight;
      before[many] = votes[node]!;
      votes[node] = many;
      node = 0;
    }
  }
}
for (const { code, strong, weak } of TERMS) {
  const department = DEPARTMENTS.findIndex((it) => it.code === code);
  take(strong, department, STRONG);
  take(weak, department, WEAK);
}

/** Where words of the lexicon stand in a plain text, the longest at each place. */
function* wordsIn(plain: string): Generator<{ at: number; end: number; vote: number }> {
  for (let at = 0; at < plain.length;) {
    let vote = 0;
    let end = at + 1;
    for (let node = 0, to = at; to < plain.length;) {
      node = words.next(node, plain.charCodeAt(to));
      to += 1;
      if (node === 0) break;
      if (votes[node] !== 0) [vote, end] = [votes[node]!, to];
    }
    if (vote !== 0) yield { at, end, vote };
    at = end;
  }
}

/** Words of the lexicon in a plain text, each once, and where each leads. */
export function termsIn(plain: string): readonly Found[] {
  const found = new Map<number, Found>();
  for (const { at, end, vote } of wordsIn(plain))
    if (!found.has(vote)) found.set(vote, { word: plain.slice(at, end), votes: votesFrom(vote) });
  return [...found.values()];
}

function votesFrom(last: number): readonly Vote[] {
  const found: Vote[] = [];
  for (let at = last; at !== 0; at = before[at]!)
    found.unshift({ department: cast[at]! >> 2, weight: cast[at]! & 3 });
  return found;
}

/** What the words of the lexicon say for each department, in the order of `DEPARTMENTS`. A word that leads to many says less. */
export function lexiconVotes(plain: string): Float64Array {
  const sums = new Float64Array(DEPARTMENTS.length);
  for (const { votes: cast } of termsIn(plain))
    for (const { department, weight } of cast) sums[department]! += weight / Math.sqrt(cast.length);
  for (let at = 0; at < sums.length; at += 1) sums[at] = Math.log1p(sums[at]!);
  return sums;
}
