import { BLOCK } from '../../cloudfunctions/triage/numbers';

/** Words and all their beginnings, as `cloudfunctions/triage/trie.ts` reads them: by length, then by text. */
export function nodesOf(words: Iterable<string>) {
  const beginnings = new Set<string>(['']);
  for (const word of words) for (let to = 1; to <= word.length; to += 1) beginnings.add(word.slice(0, to));
  const texts = [...beginnings].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const placeOf = new Map(texts.map((text, at) => [text, at]));
  const counts = texts.map(() => 0);
  for (const text of texts.slice(1)) counts[placeOf.get(text.slice(0, -1))!]! += 1;
  return {
    texts,
    firsts: startsOf(counts, 1),
    /** The last character of each. */
    signs: Uint16Array.from(texts, (text) => text.charCodeAt(text.length - 1) || 0),
    /** How many go on from each. */
    counts: Uint16Array.from(counts),
  };
}

/** Where the things of every sixteenth start, when each has so many and they lie one after another. */
export const startsOf = (sizes: ArrayLike<number>, from = 0): Uint32Array => {
  const starts = new Uint32Array(Math.ceil(sizes.length / BLOCK));
  for (let at = 0, start = from; at < sizes.length; at += 1) {
    if (at % BLOCK === 0) starts[at / BLOCK] = start;
    start += sizes[at]!;
  }
  return starts;
};

/** The bytes of arrays, one after another: wider numbers first, so that each stands where it can be read. */
export const bytesOf = (arrays: readonly ArrayBufferView[]): Buffer =>
  Buffer.concat(arrays.map((it) => Buffer.from(it.buffer, it.byteOffset, it.byteLength)));
