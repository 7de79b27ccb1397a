import { DEPARTMENTS } from '@shared/domain/department/departments';
import type { TriagePerson } from '@shared/domain/triage/person';
import { lexiconVotes, termsIn } from '../lexicon/lexicon';
import { gramsOf, plainText } from './grams';
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

/** 儿科 treats until 14 here; whoever is grown up is not sent there, and pregnancy, sex rule in or out what they must. */
const CHILD_PRIOR = 3;
const GROWN_UP_PRIOR = -2.5;
const PREGNANCY_PRIOR = 1.5;
const SEX_PRIOR = -4;

/** Marks, in the mask of a piece, that the hidden layer hears it. */
const HEARD = 1 << 30;
const WIDTH = SECOND.length / CLASSES;

type Piece = {
  readonly idf: number;
  readonly start: number;
  readonly classes: readonly number[];
  /** Where its weights of the hidden layer start; -1: not heard there. */
  readonly hidden: number;
};

const weights = new Int8Array(Buffer.from(WEIGHTS, 'base64'));
const hiddenWeights = new Int8Array(Buffer.from(HIDDEN, 'base64'));
const pieces = piecesOf();

function piecesOf(): ReadonlyMap<string, Piece> {
  const idfs = Buffer.from(IDFS, 'base64');
  const masks = Buffer.from(MASKS, 'base64');
  const found = new Map<string, Piece>();
  const lists = new Map<number, readonly number[]>();
  let start = 0;
  let hidden = 0;
  GRAMS.split(' ').forEach((gram, at) => {
    const mask = masks.readUInt32LE(at * 4);
    let classes = lists.get(mask);
    if (!classes) lists.set(mask, (classes = classesOf(mask)));
    const isHeard = (mask & HEARD) !== 0;
    found.set(gram, { idf: idfs[at]! / 64, start, classes, hidden: isHeard ? hidden : -1 });
    start += classes.length;
    if (isHeard) hidden += WIDTH;
  });
  return found;
}

function classesOf(mask: number): readonly number[] {
  return Array.from({ length: CLASSES }, (_, at) => at).filter((at) => (mask & (1 << at)) !== 0);
}

/** How likely each department is the right one for these words, in the order of `DEPARTMENTS`; together they are 1. */
export function scoreDepartments(text: string, person: TriagePerson = {}): Float64Array {
  const plain = plainText(text, person);
  const sums = new Float64Array(CLASSES);
  const heard = new Float64Array(WIDTH);
  let length = 0;
  for (const gram of gramsOf(plain)) {
    const piece = pieces.get(gram);
    if (!piece) continue;
    const { idf, start, classes, hidden } = piece;
    length += idf * idf;
    for (let at = 0; at < classes.length; at += 1) sums[classes[at]!]! += weights[start + at]! * idf;
    if (hidden < 0) continue;
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
  return softmax(logits.map((it, at) => it / TEMPERATURE + priorOf(at, person)));
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
export function wordsFor(text: string, department: number): readonly string[] {
  const leads = termsIn(plainText(text)).flatMap(({ word, votes }) =>
    votes.filter((vote) => vote.department === department).map(({ weight }) => ({ word, weight })),
  );
  return leads
    .sort((a, b) => b.weight - a.weight || b.word.length - a.word.length)
    .slice(0, WORDS)
    .map(({ word }) => word);
}
