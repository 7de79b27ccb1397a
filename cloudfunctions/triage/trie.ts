import { BLOCK, type Numbers } from './numbers';

/**
 * Words as paths of characters, as they lie in a file: a cold start builds nothing. Nodes stand by length, then by text,
 * so that those which go on from one node stand together, in order; node 0 is the beginning of every word.
 */
export class Trie {
  /** The last character of each node. */
  private readonly signs: Uint16Array;
  /** How many nodes go on from each one, and where those of every sixteenth start. */
  private readonly counts: Uint16Array;
  private readonly firsts: Uint32Array;

  constructor(numbers: Numbers, nodes: number) {
    this.firsts = numbers.uint32(Math.ceil(nodes / BLOCK));
    this.signs = numbers.uint16(nodes);
    this.counts = numbers.uint16(nodes);
  }

  /** The node that a character leads to from another; 0 when no word goes on so. */
  next(node: number, sign: number): number {
    const { signs } = this;
    let from = this.firstOf(node);
    let to = from + this.counts[node]!;
    while (from < to) {
      const middle = (from + to) >> 1;
      const found = signs[middle]!;
      if (found === sign) return middle;
      if (found < sign) from = middle + 1;
      else to = middle;
    }
    return 0;
  }

  /** The text that leads to each node. */
  texts(): readonly string[] {
    const texts = [''];
    for (let node = 0, next = 1; node < this.signs.length; node += 1)
      for (let k = 0; k < this.counts[node]!; k += 1, next += 1)
        texts[next] = texts[node]! + String.fromCharCode(this.signs[next]!);
    return texts;
  }

  private firstOf(node: number): number {
    let first = this.firsts[Math.trunc(node / BLOCK)]!;
    for (let at = node - (node % BLOCK); at < node; at += 1) first += this.counts[at]!;
    return first;
  }
}
