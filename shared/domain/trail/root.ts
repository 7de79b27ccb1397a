import * as z from 'zod/mini';
import { Day, Instant } from '../../kernel/time';
import { NO_LINK } from '../audit/chain';

/** How far a chain had come: its id, number and hash of its last entry, mark of its conversation (empty where none). */
export type Leaf = readonly [chainId: string, n: number, hash: string, talk: string];

/** 日根: one hash over the ends of all chains that moved on a day, chained to the root before it, and published. */
export const DailyRoot = z.object({
  id: Day,
  day: Day,
  /** 1, 2, 3 … without a gap. */
  n: z.int(),
  prev: z.string(),
  /** How many chains moved. */
  chains: z.int(),
  /** Merkle root over the leaves, see `treeOf`. */
  tree: z.string(),
  hash: z.string(),
  publishedAt: Instant,
});
export type DailyRoot = z.infer<typeof DailyRoot>;

/** Leaves of a root as stored, some hundreds a row, in order. */
export type RootLeaves = {
  readonly id: string;
  readonly day: string;
  readonly part: number;
  readonly leaves: readonly Leaf[];
};

/** A neighbour on the way from a leaf up to the root. */
export const ProofStep = z.object({ side: z.enum(['left', 'right']), hash: z.string() });
export type ProofStep = z.infer<typeof ProofStep>;

/** What the tree needs: SHA-256 of a text, and canonical JSON. */
type Hashing = {
  readonly sha256: (text: string) => string;
  readonly canonicalJson: (value: unknown) => string;
};

const leafHash = (leaf: Leaf, { sha256, canonicalJson }: Hashing): string =>
  sha256(`leaf|${canonicalJson(leaf)}`);

const pairsOf = (level: readonly string[]): (readonly [string, string | undefined])[] =>
  level.flatMap((left, at) => (at % 2 === 0 ? [[left, level[at + 1]] as const] : []));

/** Merkle tree, from the digests of the leaves up to the root; an odd one goes up as it is. */
function levelsOf(leaves: readonly Leaf[], hashing: Hashing): string[][] {
  const levels = [leaves.map((leaf) => leafHash(leaf, hashing))];
  while (levels.at(-1)!.length > 1)
    levels.push(
      pairsOf(levels.at(-1)!).map(([left, right]) =>
        right === undefined ? left : hashing.sha256(`node|${left}${right}`),
      ),
    );
  return levels;
}

/** Root of the tree over these leaves. */
export const treeOf = (leaves: readonly Leaf[], hashing: Hashing): string =>
  levelsOf(leaves, hashing).at(-1)![0] ?? NO_LINK.hash;

/** The neighbours that lead from the leaf at this place up to the root. */
export function proofOf(leaves: readonly Leaf[], at: number, hashing: Hashing): ProofStep[] {
  let place = at;
  return levelsOf(leaves, hashing).flatMap((level) => {
    const side = place % 2 === 0 ? 'right' : 'left';
    const hash = level[side === 'right' ? place + 1 : place - 1];
    place = Math.floor(place / 2);
    return hash === undefined ? [] : [{ side, hash } as const];
  });
}

/** A leaf at its place, with its neighbours on the way up. */
type Held = { readonly at: number; readonly leaf: Leaf; readonly proof: ProofStep[] };

/** Under one root: the leaf of this chain, or those on both sides of where it would stand. */
export function placeAmong(leaves: readonly Leaf[], chainId: string, hashing: Hashing): Held[] {
  const found = leaves.findIndex(([id]) => id >= chainId);
  const at = found < 0 ? leaves.length : found;
  const places = leaves[at]?.[0] === chainId ? [at] : [at - 1, at];
  return places.flatMap((it) => {
    const leaf = leaves[it];
    return leaf ? [{ at: it, leaf, proof: proofOf(leaves, it, hashing) }] : [];
  });
}

/** 日根 of a day over its leaves, after the root before it. */
export function rootOf(
  day: string,
  leaves: readonly Leaf[],
  before: Pick<DailyRoot, 'n' | 'hash'> | undefined,
  facts: Hashing & { readonly now: number; readonly digestOf: (value: unknown) => string },
): DailyRoot {
  const { n, hash: prev } = before ?? NO_LINK;
  const root = { day, n: n + 1, prev, chains: leaves.length, tree: treeOf(leaves, facts) };
  return { ...root, id: day, hash: facts.digestOf(root), publishedAt: facts.now };
}
