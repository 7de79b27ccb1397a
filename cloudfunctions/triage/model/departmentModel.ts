import { brotliDecompressSync } from 'node:zlib';
import { DEPARTMENTS } from '@shared/domain/department/departments';
import type { TriagePerson } from '@shared/domain/triage/person';
import { lexiconVotes, termsIn } from '../lexicon/lexicon';
import { plainText } from './grams';
import {
  BIAS,
  GRAMS,
  HIDDEN,
  HIDDEN_UNIT,
  IDFS,
  MASKS,
  SECOND,
  TEMPERATURE,
  UNIT,
  VOTES,
  WEIGHTS,
} from './weights';

export { DEPARTMENT_MODEL_VERSION } from './weights';

const CLASSES = DEPARTMENTS.length;
const CHILDREN = DEPARTMENTS.findIndex(({ code }) => code === '07');
const WOMEN = DEPARTMENTS.findIndex(({ code }) => code === '05');
const MEN = DEPARTMENTS.findIndex(({ code }) => code === '04.04');

/** A known long illness leans towards where it is treated; a plain complaint is stronger. */
const CHRONIC_PRIOR = 0.5;

/** 儿科 treats until 14 here; whoever is grown up is not sent there, and pregnancy, sex rule in or out what they must. */
const CHILD_PRIOR = 3;
const GROWN_UP_PRIOR = -2.5;
const PREGNANCY_PRIOR = 1.5;
const SEX_PRIOR = -4;

/** Marks, in the mask of a piece, that the hidden layer hears it. */
const HEARD = 1 << 30;
const WIDTH = SECOND.length / CLASSES;

const unpacked = (text: string): Buffer => brotliDecompressSync(Buffer.from(text, 'base64'));
const weights = new Int8Array(unpacked(WEIGHTS));
const hiddenWeights = new Int8Array(unpacked(HIDDEN));
const idfs = unpacked(IDFS);
const masks = new Int32Array(Uint8Array.from(unpacked(MASKS)).buffer);
/** Where the weights of each piece start: those of the softmax, and those of the hidden layer if it hears the piece. */
const starts = new Int32Array(masks.length);
const hiddenStarts = new Int32Array(masks.length);
/** Beginnings of two characters that longer pieces have: without one of them none need be looked up. */
const beginnings = new Set<string>();
const pieces = placed();

/** Each piece is told by how many characters it shares with the one before, and the rest. */
function placed(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const told = unpacked(GRAMS).toString('utf8');
  let start = 0;
  let hidden = 0;
  let from = 0;
  let piece = '';
  for (let at = 0; at < masks.length; at += 1) {
    const space = told.indexOf(' ', from);
    const end = space < 0 ? told.length : space;
    const shared = told.charCodeAt(from) - 48;
    piece = piece.slice(0, shared) + told.slice(from + 1, end);
    from = end + 1;
    found.set(piece, at);
    // Pieces are sorted: one that shares more than two characters with the one before begins as that one did.
    if (piece.length > 2 && shared <= 2) beginnings.add(piece.slice(0, 2));
    starts[at] = start;
    hiddenStarts[at] = hidden;
    const mask = masks[at]!;
    for (let rest = mask & (HEARD - 1); rest !== 0; rest &= rest - 1) start += 1;
    if ((mask & HEARD) !== 0) hidden += WIDTH;
  }
  return found;
}

const IS_SIGN = /[\u4e00-\u9fffa-z0-9①②③④⑤]/;

/** Pieces of the model in a plain text, each once: what `gramsOf` cuts, without cutting what nobody knows. */
export function piecesIn(plain: string): ReadonlySet<number> {
  const found = new Set<number>();
  const add = (gram: string) => {
    const piece = pieces.get(gram);
    if (piece !== undefined) found.add(piece);
  };
  let end = 0;
  for (let at = 0; at < plain.length; at += 1) {
    if (end <= at) {
      end = at;
      while (end < plain.length && IS_SIGN.test(plain.charAt(end))) end += 1;
      if (end === at) continue;
    }
    add(plain.charAt(at));
    if (at + 2 > end) continue;
    const two = plain.slice(at, at + 2);
    add(two);
    if (!beginnings.has(two)) continue;
    if (at + 3 <= end) add(plain.slice(at, at + 3));
    if (at + 4 <= end) add(plain.slice(at, at + 4));
  }
  return found;
}

/** Every piece that the model knows. */
export const knownPieces = (): readonly string[] => [...pieces.keys()];

/** How likely each department is the right one for these words, in the order of `DEPARTMENTS`; together they are 1. */
export function scoreDepartments(text: string, person: TriagePerson = {}): Float64Array {
  const plain = plainText(text, person);
  const sums = new Float64Array(CLASSES);
  const heard = new Float64Array(WIDTH);
  let length = 0;
  for (const piece of piecesIn(plain)) {
    const idf = idfs[piece]! / 64;
    const mask = masks[piece]!;
    length += idf * idf;
    let start = starts[piece]!;
    for (let rest = mask & (HEARD - 1); rest !== 0; rest &= rest - 1) {
      sums[31 - Math.clz32(rest & -rest)]! += weights[start]! * idf;
      start += 1;
    }
    if ((mask & HEARD) === 0) continue;
    const hidden = hiddenStarts[piece]!;
    for (let at = 0; at < WIDTH; at += 1) heard[at]! += hiddenWeights[hidden + at]! * idf;
  }
  const scale = length === 0 ? 0 : 1 / Math.sqrt(length);
  const votes = lexiconVotes(plain);
  const logits = Float64Array.from(sums, (it, at) => it * UNIT * scale + BIAS[at]!);
  for (let from = 0; from < WIDTH; from += 1) {
    if (heard[from]! <= 0) continue;
    const strength = heard[from]! * HIDDEN_UNIT * scale;
    for (let at = 0; at < CLASSES; at += 1) logits[at]! += SECOND[from * CLASSES + at]! * strength;
  }
  for (let from = 0; from < CLASSES; from += 1) {
    if (votes[from] === 0) continue;
    for (let at = 0; at < CLASSES; at += 1) logits[at]! += VOTES[from * CLASSES + at]! * votes[from]!;
  }
  const chronic = chronicLeads(person);
  return softmax(
    logits.map((it, at) => it / TEMPERATURE + priorOf(at, person) + (chronic?.has(at) ? CHRONIC_PRIOR : 0)),
  );
}

/** Where the long illnesses of somebody's profile are treated, by the lexicon. */
function chronicLeads({ chronic }: TriagePerson): ReadonlySet<number> | undefined {
  if (!chronic || chronic.length === 0) return undefined;
  const leads = new Set<number>();
  for (const name of chronic) {
    const votes = termsIn(plainText(name)).flatMap((term) => term.votes);
    const strongest = Math.max(...votes.map(({ weight }) => weight));
    for (const { department, weight } of votes) if (weight === strongest) leads.add(department);
  }
  return leads;
}

function priorOf(at: number, { age, sex, pregnancyWeeks }: TriagePerson): number {
  if (at === CHILDREN) {
    if (age === undefined) return pregnancyWeeks === undefined ? 0 : GROWN_UP_PRIOR;
    return age < 14 ? CHILD_PRIOR : age >= 18 ? GROWN_UP_PRIOR : 0;
  }
  if (at === WOMEN) return pregnancyWeeks !== undefined ? PREGNANCY_PRIOR : sex === 'male' ? SEX_PRIOR : 0;
  if (at === MEN) return pregnancyWeeks !== undefined ? SEX_PRIOR / 2 : 0;
  return 0;
}

function softmax(logits: Float64Array): Float64Array {
  const highest = Math.max(...logits);
  const odds = logits.map((it) => Math.exp(it - highest));
  const sum = odds.reduce((a, b) => a + b, 0);
  return odds.map((it) => it / sum);
}

/** At most so many words are named as the reason. */
const WORDS = 3;

/** The person's own words that led to a department, at most three: words of the lexicon, the strongest first. */
export function wordsFor(terms: ReturnType<typeof termsIn>, department: number): readonly string[] {
  const leads = terms.flatMap(({ word, votes }) =>
    votes.filter((vote) => vote.department === department).map(({ weight }) => ({ word, weight })),
  );
  return leads
    .sort((a, b) => b.weight - a.weight || b.word.length - a.word.length)
    .slice(0, WORDS)
    .map(({ word }) => word);
}
