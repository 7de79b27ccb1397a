import { DEPARTMENTS } from '../../shared/domain/department/departments';

/** What the model learns from: somebody's question, or a word of the lexicon. */
export type Asked = {
  /** Its pieces, by their place in the vocabulary. */
  readonly features: Int32Array;
  readonly votes: Float64Array;
  readonly label: number;
  readonly weight: number;
};
/** With how loud each piece is heard. */
export type Example = Asked & { readonly values: Float64Array };

const CLASSES = DEPARTMENTS.length;
/** How loud a piece is that tells nothing, and how what it tells counts. */
const LEAST_LOUD = 0.1;
const TELLS = 1.5;
/** A piece counts as if so many more had said it, who are as all are: a rare one must not tell much by chance. */
const AS_ALL = 20;
const LOUD_STEPS = 24;

/**
 * How loud each piece is, in steps that one byte holds: by how rare it is, and by how far the departments of those who
 * say it are from the departments of all. 「请问」 is said everywhere and hardly heard beside 「眼睛」.
 */
export function loudnessOf(data: readonly Asked[], rarity: Float64Array): Uint8Array {
  const shares = new Float64Array(CLASSES);
  const said = new Float64Array(rarity.length * CLASSES);
  for (const { features, label, weight } of data) {
    shares[label]! += weight;
    for (const it of features) said[it * CLASSES + label]! += weight;
  }
  const all = shares.reduce((a, b) => a + b, 0);
  return Uint8Array.from(rarity, (rare, at) => {
    const own = said.subarray(at * CLASSES, (at + 1) * CLASSES);
    const many = own.reduce((a, b) => a + b, 0) + AS_ALL;
    let tells = 0;
    for (let c = 0; c < CLASSES; c += 1) {
      const among = shares[c]! / all;
      const share = (own[c]! + AS_ALL * among) / many;
      tells += share * Math.log(share / among);
    }
    return Math.max(1, Math.min(255, Math.round(rare * (LEAST_LOUD + tells ** TELLS) * LOUD_STEPS)));
  });
}

/** Each question with its pieces as loud as they are, as a row of length one. */
export const heard = (data: readonly Asked[], loudness: Uint8Array): Example[] =>
  data.map((it) => {
    const loud = Float64Array.from(it.features, (piece) => loudness[piece]!);
    const norm = Math.sqrt(loud.reduce((sum, one) => sum + one ** 2, 0)) || 1;
    return { ...it, values: loud.map((one) => one / norm) };
  });
