import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { lexiconVotes } from '../../cloudfunctions/triage/lexicon/lexicon';
import { LEXICON_VERSION, TERMS } from '../../cloudfunctions/triage/lexicon/terms';
import { gramsOf, looksLikeName, plainText } from '../../cloudfunctions/triage/model/grams';
import { DEPARTMENTS } from '../../shared/domain/department/departments';

/**
 * `npm run triage:train -- <train.jsonl>`: makes the weights of the department model, the same ones from the same rows.
 * A softmax over pieces of one to four characters (tf-idf, each row of length one) and over the votes of the lexicon.
 * Pieces in fewer than ten rows, and such as could be part of a name, are never learned. A fifth of the rows, held out,
 * decides the temperature; what is shipped is trained on all of them.
 */
const CLASSES = DEPARTMENTS.length;
const LEAST_ROWS = 10;
const EPOCHS = 14;
const RATE = 1.2;
const DECAY = 8e-6;
/** Weights that are kept, the largest first. */
const KEPT = 150_000;
/** Questions of this source are labelled by their category page, so they teach less. */
const TRUST: Readonly<Record<string, number>> = { baiyyang: 0.4 };
/** How much a word of the lexicon counts beside a question. */
const WORD_WEIGHT = 1;
const OUT = path.resolve(import.meta.dirname, '../../cloudfunctions/triage/model/weights.ts');

type Row = { readonly text: string; readonly department: string; readonly source: string };
type Example = {
  readonly features: Int32Array;
  readonly values: Float64Array;
  readonly votes: Float64Array;
  readonly label: number;
  readonly weight: number;
};
type Model = { readonly weights: Float64Array; readonly votes: Float64Array; readonly bias: Float64Array };

const file = process.argv[2];
if (!file) {
  process.stderr.write('usage: npm run triage:train -- <train.jsonl>\n');
  process.exit(2);
}
const rows = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);
const labelOf = new Map(DEPARTMENTS.map(({ name }, at) => [name as string, at]));

// The vocabulary: a row counts once, and rows with the same words are one source.
const plains = rows.map(({ text }) => plainText(text));
const counts = new Map<string, number>();
for (const plain of new Set(plains))
  for (const gram of gramsOf(plain)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
const vocabulary = [...counts]
  .filter(([gram, count]) => count >= LEAST_ROWS && !looksLikeName(gram))
  .map(([gram]) => gram)
  .sort();
const indexOf = new Map(vocabulary.map((gram, at) => [gram, at]));
const idf = Float64Array.from(
  vocabulary,
  (gram) => 1 + Math.log((rows.length + 1) / (counts.get(gram)! + 1)),
);
/** In eighths, so that one byte holds it. */
const idfBytes = Uint8Array.from(idf, (it) => Math.min(255, Math.round(it * 16)));
for (let at = 0; at < idf.length; at += 1) idf[at] = idfBytes[at]! / 16;

function exampleOf(plain: string, label: number, weight: number): Example {
  const features = [...gramsOf(plain)].flatMap((gram) => indexOf.get(gram) ?? []);
  const norm = Math.sqrt(features.reduce((sum, it) => sum + idf[it]! ** 2, 0)) || 1;
  return {
    features: Int32Array.from(features),
    values: Float64Array.from(features, (it) => idf[it]! / norm),
    votes: lexiconVotes(plain),
    label,
    weight,
  };
}
const examples = rows.map((row, at) =>
  exampleOf(plains[at]!, labelOf.get(row.department)!, TRUST[row.source] ?? 1),
);
/** Each strong word of the lexicon by itself, so that a question of one word is answered as the lexicon says. */
const words = TERMS.flatMap(({ code, strong }) =>
  strong.split(' ').map((word) =>
    exampleOf(
      plainText(word),
      DEPARTMENTS.findIndex((it) => it.code === code),
      WORD_WEIGHT,
    ),
  ),
);

/** The same numbers in the same order at every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function logitsOf({ weights, votes, bias }: Model, it: Example, scale = 1): Float64Array {
  const logits = Float64Array.from(bias);
  for (let k = 0; k < it.features.length; k += 1) {
    const base = it.features[k]! * CLASSES;
    const value = it.values[k]! * scale;
    for (let c = 0; c < CLASSES; c += 1) logits[c]! += weights[base + c]! * value;
  }
  for (let from = 0; from < CLASSES; from += 1) {
    if (it.votes[from] === 0) continue;
    for (let c = 0; c < CLASSES; c += 1) logits[c]! += votes[from * CLASSES + c]! * it.votes[from]!;
  }
  return logits;
}

function softmax(logits: Float64Array, temperature = 1): Float64Array {
  const highest = Math.max(...logits);
  const odds = logits.map((it) => Math.exp((it - highest) / temperature));
  const sum = odds.reduce((a, b) => a + b, 0);
  return odds.map((it) => it / sum);
}

/** Stochastic gradient descent with decay; the weights are the average over the last epochs. */
function train(data: readonly Example[]): Model {
  const random = randomFrom(7);
  const weights = new Float64Array(vocabulary.length * CLASSES);
  const votes = new Float64Array(CLASSES * CLASSES);
  const bias = new Float64Array(CLASSES);
  for (let c = 0; c < CLASSES; c += 1) votes[c * CLASSES + c] = 1;
  const average = { weights: weights.slice(), votes: votes.slice(), bias: bias.slice(), epochs: 0 };
  average.votes.fill(0);
  const order = data.map((_, at) => at);
  let scale = 1;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    const rate = RATE / (1 + epoch * 0.35);
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other]!, order[at]!];
    }
    for (const at of order) {
      const it = data[at]!;
      const errors = softmax(logitsOf({ weights, votes, bias }, it, scale));
      errors[it.label]! -= 1;
      scale *= 1 - rate * DECAY;
      for (let k = 0; k < it.features.length; k += 1) {
        const base = it.features[k]! * CLASSES;
        const step = (rate * it.weight * it.values[k]!) / scale;
        for (let c = 0; c < CLASSES; c += 1) weights[base + c]! -= step * errors[c]!;
      }
      for (let from = 0; from < CLASSES; from += 1) {
        if (it.votes[from] === 0) continue;
        for (let c = 0; c < CLASSES; c += 1)
          votes[from * CLASSES + c]! -= 0.02 * rate * it.weight * it.votes[from]! * errors[c]!;
      }
      for (let c = 0; c < CLASSES; c += 1) bias[c]! -= 0.02 * rate * it.weight * errors[c]!;
    }
    if (epoch < EPOCHS - 4) continue;
    for (let at = 0; at < weights.length; at += 1) average.weights[at]! += weights[at]! * scale;
    for (let at = 0; at < votes.length; at += 1) average.votes[at]! += votes[at]!;
    for (let at = 0; at < bias.length; at += 1) average.bias[at]! += bias[at]!;
    average.epochs += 1;
  }
  const mean = (sums: Float64Array) => sums.map((it) => it / average.epochs);
  return { weights: mean(average.weights), votes: mean(average.votes), bias: mean(average.bias) };
}

/** Only differences between departments count, so each piece is centred; then the largest stay, in one byte each. */
function pruned({ weights, votes, bias }: Model) {
  const centred = weights.slice();
  for (let base = 0; base < centred.length; base += CLASSES) {
    let mean = 0;
    for (let c = 0; c < CLASSES; c += 1) mean += centred[base + c]! / CLASSES;
    for (let c = 0; c < CLASSES; c += 1) centred[base + c]! -= mean;
  }
  const least = Float64Array.from(centred, Math.abs).sort().at(-KEPT)!;
  const unit = Float64Array.from(centred, Math.abs).reduce((a, b) => Math.max(a, b), 0) / 127;
  const bytes = Int8Array.from(centred, (it) => (Math.abs(it) < least ? 0 : Math.round(it / unit)));
  return { bytes, unit, votes, bias };
}

function measure(model: Model, data: readonly Example[], temperature = 1) {
  let first = 0;
  let among = 0;
  let loss = 0;
  for (const it of data) {
    const odds = softmax(logitsOf(model, it), temperature);
    const rank = odds.filter((other) => other > odds[it.label]!).length;
    first += rank === 0 ? 1 : 0;
    among += rank < 3 ? 1 : 0;
    loss -= Math.log(odds[it.label]! + 1e-12);
  }
  return { top1: first / data.length, top3: among / data.length, loss: loss / data.length };
}

const random = randomFrom(11);
const isHeldOut = examples.map(() => random() < 0.2);
const rest = train([...examples.filter((_, at) => !isHeldOut[at]), ...words]);
const held = examples.filter((it, at) => isHeldOut[at] && it.weight === 1);
const temperatures = Array.from({ length: 30 }, (_, at) => 0.6 + at * 0.05);
const temperature = temperatures.reduce((best, it) =>
  measure(rest, held, it).loss < measure(rest, held, best).loss ? it : best,
);
const { top1, top3, loss } = measure(rest, held, temperature);
process.stdout.write(
  `held out: top-1 ${top1.toFixed(3)}, top-3 ${top3.toFixed(3)}, loss ${loss.toFixed(3)}, temperature ${temperature.toFixed(2)}\n`,
);

const { bytes, unit, votes, bias } = pruned(train([...examples, ...words]));
const grams: string[] = [];
const idfs: number[] = [];
const masks: number[] = [];
const kept: number[] = [];
vocabulary.forEach((gram, at) => {
  const own = bytes.subarray(at * CLASSES, (at + 1) * CLASSES);
  let mask = 0;
  own.forEach((weight, c) => (mask |= weight === 0 ? 0 : 1 << c));
  if (mask === 0) return;
  grams.push(gram);
  idfs.push(idfBytes[at]!);
  masks.push(mask & 255, (mask >>> 8) & 255, (mask >>> 16) & 255, (mask >>> 24) & 255);
  own.forEach((weight) => weight !== 0 && kept.push(weight & 255));
});
const base64 = (numbers: readonly number[]) => Buffer.from(numbers).toString('base64');
const rounded = (numbers: Float64Array) => JSON.stringify([...numbers].map((it) => Number(it.toFixed(3))));
const text = (version: string) => `/* Made by \`npm run triage:train\`; see docs/triage/model-card.md. */
export const DEPARTMENT_MODEL_VERSION = '${version}';
export const TEMPERATURE = ${temperature.toFixed(2)};
export const UNIT = ${unit.toPrecision(6)};
export const BIAS = ${rounded(bias)};
export const VOTES = ${rounded(votes)};
export const IDFS = '${base64(idfs)}';
export const MASKS = '${base64(masks)}';
export const WEIGHTS = '${base64(kept)}';
export const GRAMS = '${grams.join(' ')}';
`;
const hash = createHash('sha256').update(text(LEXICON_VERSION)).digest('hex').slice(0, 12);
writeFileSync(OUT, text(`softmax-${hash}`));
const size = Buffer.byteLength(text(hash));
process.stdout.write(
  `${grams.length} pieces, ${kept.length} weights, ${size} bytes, ${gzipSync(text(hash)).length} compressed → ${path.relative(process.cwd(), OUT)}\n`,
);
