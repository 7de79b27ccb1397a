import { DEPARTMENTS } from '@shared/domain/department/departments';
import type { TriagePerson } from '@shared/domain/triage/person';
import { lexiconVotes, termsIn } from '../lexicon/lexicon';
import { BLOCK, Numbers } from '../numbers';
import { Trie } from '../trie';
import { plainText } from './grams';
import { HIDDEN_UNIT, TEMPERATURE, UNIT } from './weights';

export { DEPARTMENT_MODEL_VERSION } from './weights';

const CLASSES = DEPARTMENTS.length;
const CHILDREN = DEPARTMENTS.findIndex(({ code }) => code === '07');
const WOMEN = DEPARTMENTS.findIndex(({ code }) => code === '05');
const MEN = DEPARTMENTS.findIndex(({ code }) => code === '04.04');

/** A known long illness leans towards where it is treated; a plain complaint is stronger. */
const CHRONIC_PRIOR = 0.5;

/** 儿科 treats until 14 here; whoever is grown up is not sent there, and pregnancy, sex rule in or out what they must. */
const YOUNG_CHILD_PRIOR = 4;
const CHILD_PRIOR = 3;
const GROWN_UP_PRIOR = -2.5;
const PREGNANCY_PRIOR = 1.5;
const SEX_PRIOR = -4;

/** Marks, in the mask of a piece, that the hidden layer hears it; below it are the departments that it has weights for. */
const HEARD = 1 << 30;

const numbers = new Numbers('model/weights.bin');
const [nodes = 0, width = 0, kept = 0, heardBytes = 0] = numbers.uint32(4);
const masks = numbers.uint32(nodes);
/** Where the weights of every sixteenth piece start: those of the softmax, and those of the hidden layer. */
const starts = numbers.uint32(Math.ceil(nodes / BLOCK));
const hiddenStarts = numbers.uint32(Math.ceil(nodes / BLOCK));
const pieces = new Trie(numbers, nodes);
/** In thousandths. */
const bias = numbers.int16(CLASSES);
const votesToLogits = numbers.int16(CLASSES * CLASSES);
const second = numbers.int16(width * CLASSES);
/** Of each piece, from 1, how loud it is heard; 0 is no piece, only the beginning of others. */
const loudness = numbers.uint8(nodes);
const weights = numbers.int8(kept);
/** Two hidden weights in a byte, the first in its lower half. */
const hiddenWeights = numbers.uint8(heardBytes);

function startOf(piece: number): number {
  let start = starts[Math.trunc(piece / BLOCK)]!;
  for (let at = piece - (piece % BLOCK); at < piece; at += 1) start += ones(masks[at]! & (HEARD - 1));
  return start;
}

function hiddenStartOf(piece: number): number {
  let start = hiddenStarts[Math.trunc(piece / BLOCK)]!;
  for (let at = piece - (piece % BLOCK); at < piece; at += 1)
    if ((masks[at]! & HEARD) !== 0) start += width >> 1;
  return start;
}

/** How many bits are set. */
function ones(mask: number): number {
  let it = mask - ((mask >>> 1) & 0x55555555);
  it = (it & 0x33333333) + ((it >>> 2) & 0x33333333);
  return Math.imul((it + (it >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Pieces of the model in a plain text, each once: what `gramsOf` cuts, without cutting what nobody knows. */
export function piecesIn(plain: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at < plain.length; at += 1) {
    let piece = 0;
    for (let end = at; end < plain.length; end += 1) {
      piece = pieces.next(piece, plain.charCodeAt(end));
      if (piece === 0) break;
      if (loudness[piece] !== 0) found.add(piece);
    }
  }
  return found;
}

/** Every piece that the model knows, by its number. */
export const knownPieces = (): ReadonlyMap<number, string> =>
  new Map([...pieces.texts().entries()].filter(([node]) => loudness[node] !== 0));

/** How likely each department is the right one for these words, in the order of `DEPARTMENTS`; together they are 1. */
export function scoreDepartments(text: string, profile: TriagePerson = {}): Float64Array {
  const person = personMeant(text, profile);
  const plain = plainText(text, person);
  const sums = new Float64Array(CLASSES);
  const heard = new Float64Array(width);
  let length = 0;
  for (const piece of piecesIn(plain)) {
    const loud = loudness[piece]!;
    const mask = masks[piece]!;
    length += loud * loud;
    let start = startOf(piece);
    for (let rest = mask & (HEARD - 1); rest !== 0; rest &= rest - 1) {
      sums[31 - Math.clz32(rest & -rest)]! += weights[start]! * loud;
      start += 1;
    }
    if ((mask & HEARD) === 0) continue;
    const hidden = hiddenStartOf(piece);
    for (let at = 0; at < width; at += 2) {
      const two = hiddenWeights[hidden + (at >> 1)]!;
      heard[at]! += ((two << 28) >> 28) * loud;
      heard[at + 1]! += ((two << 24) >> 28) * loud;
    }
  }
  const scale = length === 0 ? 0 : 1 / Math.sqrt(length);
  const votes = lexiconVotes(plain);
  const logits = Float64Array.from(sums, (it, at) => it * UNIT * scale + bias[at]! / 1000);
  for (let from = 0; from < width; from += 1) {
    if (heard[from]! <= 0) continue;
    const strength = (heard[from]! * HIDDEN_UNIT * scale) / 1000;
    for (let at = 0; at < CLASSES; at += 1) logits[at]! += second[from * CLASSES + at]! * strength;
  }
  for (let from = 0; from < CLASSES; from += 1) {
    if (votes[from] === 0) continue;
    for (let at = 0; at < CLASSES; at += 1)
      logits[at]! += (votesToLogits[from * CLASSES + at]! * votes[from]!) / 1000;
  }
  const chronic = chronicLeads(person);
  return softmax(
    logits.map((it, at) => it / TEMPERATURE + priorOf(at, person) + (chronic?.has(at) ? CHRONIC_PRIOR : 0)),
  );
}

/** Parents ask for their children, often with their own age: then it says nothing of the child's. */
const OF_A_CHILD =
  /宝宝|宝贝|婴儿|新生儿|早产儿|小孩|孩子|小儿|小朋友|儿子|女儿|男孩|女孩|女宝|男宝|孙子|孙女|幼儿|患儿|奶粉|母乳|个月大/;
const OF_A_MOTHER =
  /孕|妊娠|产后|月子|胎|流产|哺乳|喂奶|生完|(?:带|抱|要|生|怀)(?:了|着|个|过)?(?:孩子|小孩|宝宝|女儿|儿子)/;

function personMeant(text: string, person: TriagePerson): TriagePerson {
  const isGrownUp = person.age !== undefined && person.age >= 18 && person.pregnancyWeeks === undefined;
  return isGrownUp && OF_A_CHILD.test(text) && !OF_A_MOTHER.test(text)
    ? { ...person, age: undefined }
    : person;
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
    if (age < 10) return YOUNG_CHILD_PRIOR;
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
