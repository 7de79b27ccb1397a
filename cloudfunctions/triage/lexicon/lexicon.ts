import { DEPARTMENTS } from '@shared/domain/department/departments';
import { BLOCK, Numbers } from '../numbers';
import { Trie } from '../trie';

/** What a word says for a department: 2 when it belongs there, 1 when it leans there. */
type Vote = { readonly department: number; readonly weight: number };
/** A word and where it leads. */
type Found = { readonly word: string; readonly votes: readonly Vote[] };

const numbers = new Numbers('lexicon/words.bin');
const [nodes = 0, casts = 0] = numbers.uint32(2);
/** Where the votes of every sixteenth word start. */
const starts = numbers.uint32(Math.ceil(nodes / BLOCK));
const words = new Trie(numbers, nodes);
/** How many votes each word has; none: it is only the beginning of others. */
const many = numbers.uint8(nodes);
/** Department and weight of each vote, word after word. */
const cast = numbers.uint8(casts);

/** Where words of the lexicon stand in a plain text, the longest at each place. */
function* wordsIn(plain: string): Generator<{ at: number; end: number; word: number }> {
  for (let at = 0; at < plain.length;) {
    let word = 0;
    let end = at + 1;
    for (let node = 0, to = at; to < plain.length;) {
      node = words.next(node, plain.charCodeAt(to));
      to += 1;
      if (node === 0) break;
      if (many[node] !== 0) [word, end] = [node, to];
    }
    if (word !== 0) yield { at, end, word };
    at = end;
  }
}

/** Words of the lexicon in a plain text, each once, and where each leads. */
export function termsIn(plain: string): readonly Found[] {
  const found = new Map<number, Found>();
  for (const { at, end, word } of wordsIn(plain))
    if (!found.has(word)) found.set(word, { word: plain.slice(at, end), votes: votesOf(word) });
  return [...found.values()];
}

function votesOf(word: number): readonly Vote[] {
  let start = starts[Math.trunc(word / BLOCK)]!;
  for (let at = word - (word % BLOCK); at < word; at += 1) start += many[at]!;
  return Array.from(cast.subarray(start, start + many[word]!), (it) => ({
    department: it >> 2,
    weight: it & 3,
  }));
}

/** What the words of the lexicon say for each department, in the order of `DEPARTMENTS`. A word that leads to many says less. */
export function lexiconVotes(plain: string): Float64Array {
  const sums = new Float64Array(DEPARTMENTS.length);
  for (const { votes } of termsIn(plain))
    for (const { department, weight } of votes) sums[department]! += weight / Math.sqrt(votes.length);
  for (let at = 0; at < sums.length; at += 1) sums[at] = Math.log1p(sums[at]!);
  return sums;
}

/** Every word of the lexicon. */
export const lexiconWords = (): readonly string[] => words.texts().filter((_, node) => many[node] !== 0);
