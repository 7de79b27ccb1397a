import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { lexiconVotes } from '../../cloudfunctions/triage/lexicon/lexicon';
import { TERMS } from '../../cloudfunctions/triage/lexicon/terms';
import { gramsOf, looksLikeName, plainText } from '../../cloudfunctions/triage/model/grams';
import { DEPARTMENTS } from '../../shared/domain/department/departments';
import { type Asked, type Example, heard, loudnessOf } from './loudness';
import { bytesOf, nodesOf, startsOf } from './nodes';

/**
 * `npm run triage:train -- <train.jsonl>`: makes the weights of the department model, the same ones from the same rows.
 * A softmax over pieces of one to four characters (each row of length one) and over the votes of the lexicon, and beside
 * it one hidden layer over the most telling pieces, which hears what they mean together.
 * Pieces in fewer than ten rows, and such as could be part of a name, are never learned. A fifth of the rows, held out,
 * decides the temperature; what is shipped is trained on all of them.
 */
const CLASSES = DEPARTMENTS.length;
const LEAST_ROWS = 10;
const EPOCHS = 14;
const RATE = 1.2;
const DECAY = 8e-6;
/** Labels are now and then wrong: so much of each belongs to all departments alike. */
const SMOOTH = 0.05;
/** Weights that are kept, those that say most first: as many as half a megabyte holds. */
const KEPT = 85_000;
/** Pieces that the hidden layer sees, those that tell most, and its width. */
const SEEN = 12_000;
const HIDDEN = 64;
const HIDDEN_EPOCHS = 10;
const HIDDEN_RATE = 0.1;
/** How loudly the hidden layer speaks beside the softmax: it fits its own sources best, and others less. */
const HIDDEN_SHARE = 0.7;
/** Marks, in the mask of a piece, that the hidden layer hears it; below it are the departments. */
const HEARD = 1 << 30;
/** Share of pieces, and of hidden units, left out of a question at each step, so that none is relied on alone. */
const LEFT_OUT = 0.4;
const UNITS_LEFT_OUT = 0.3;
/** Hidden weights are rounded to so much of their root mean square: half a byte each, two to three bits when packed. */
const HIDDEN_STEP = 0.8;
/** Questions of this source are labelled by their category page, so they teach less. */
const TRUST: Readonly<Record<string, number>> = { baiyyang: 0.2 };
/** How much a word of the lexicon counts beside a question: 2 carries best to sources left out, and to a few words said alone. */
const WORD_WEIGHT = 2;
const OUT = path.resolve(import.meta.dirname, '../../cloudfunctions/triage/model');

type Row = { readonly text: string; readonly department: string; readonly source: string };
type Deep = { readonly first: Float64Array; readonly second: Float64Array; readonly seen: Int32Array };
type Model = { readonly weights: Float64Array; readonly votes: Float64Array; readonly bias: Float64Array };

const from = process.argv[2];
if (!from) {
  process.stderr.write('usage: npm run triage:train -- <train.jsonl>\n');
  process.exit(2);
}
const rows = readFileSync(from, 'utf8')
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
const rarity = Float64Array.from(vocabulary, (gram) =>
  Math.sqrt(1 + Math.log((rows.length + 1) / (counts.get(gram)! + 1))),
);

const asked = (plain: string, label: number, weight: number): Asked => ({
  features: Int32Array.from([...gramsOf(plain)].flatMap((gram) => indexOf.get(gram) ?? [])),
  votes: lexiconVotes(plain),
  label,
  weight,
});
const questions = rows.map((row, at) =>
  asked(plains[at]!, labelOf.get(row.department)!, TRUST[row.source] ?? 1),
);
/** Each strong word of the lexicon by itself, so that a question of one word is answered as the lexicon says. */
const words = TERMS.flatMap(({ code, strong }) =>
  strong.split(' ').map((word) =>
    asked(
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

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
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
    shuffle(order, random);
    for (const at of order) {
      const it = data[at]!;
      const errors = softmax(logitsOf({ weights, votes, bias }, it, scale));
      for (let c = 0; c < CLASSES; c += 1) errors[c]! -= SMOOTH / CLASSES;
      errors[it.label]! -= 1 - SMOOTH;
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

/** The pieces that tell departments apart most often: by their weights and by how many rows have them. */
function mostTelling({ weights }: Model, loudness: Uint8Array): Int32Array {
  const tells = vocabulary.map((gram, at) => {
    const own = weights.subarray(at * CLASSES, (at + 1) * CLASSES);
    return own.reduce((sum, it) => sum + it * it, 0) * loudness[at]! ** 2 * counts.get(gram)!;
  });
  const chosen = [...tells.keys()].sort((a, b) => tells[b]! - tells[a]! || a - b).slice(0, SEEN);
  const seen = new Int32Array(vocabulary.length).fill(-1);
  chosen.sort((a, b) => a - b).forEach((at, place) => (seen[at] = place));
  return seen;
}

/** What the hidden layer hears of a question: places among the pieces it sees, and their values. */
function heardBy(seen: Int32Array, { features, values }: Example) {
  const at = [...features.keys()].filter((k) => seen[features[k]!]! >= 0);
  return {
    places: Int32Array.from(at, (k) => seen[features[k]!]! * HIDDEN),
    values: Float64Array.from(at, (k) => values[k]!),
  };
}

/** One hidden layer beside the softmax: it hears combinations of pieces. AdaGrad, one question at a time. */
function trainDeep(data: readonly Example[], seen: Int32Array): Deep {
  const random = randomFrom(23);
  const first = new Float64Array(SEEN * HIDDEN).map(() => (random() - 0.5) * 0.2);
  const firstSums = new Float64Array(first.length).fill(1e-3);
  const second = new Float64Array(HIDDEN * CLASSES).map(() => (random() - 0.5) * 0.8);
  const secondSums = new Float64Array(second.length).fill(1e-1);
  const questions = data.map((it) => heardBy(seen, it));
  const order = data.map((_, at) => at);
  const hidden = new Float64Array(HIDDEN);
  const back = new Float64Array(HIDDEN);
  const steps = HIDDEN_EPOCHS * order.length;
  let step = 0;
  for (let epoch = 0; epoch < HIDDEN_EPOCHS; epoch += 1) {
    shuffle(order, random);
    for (const at of order) {
      const { label, weight } = data[at]!;
      const { places, values } = questions[at]!;
      const rate = HIDDEN_RATE * (1 - step / steps);
      step += 1;
      const heard = [...places.keys()].filter(() => random() >= LEFT_OUT);
      hidden.fill(0);
      for (const k of heard) {
        const place = places[k]!;
        const value = values[k]! / (1 - LEFT_OUT);
        for (let h = 0; h < HIDDEN; h += 1) hidden[h]! += first[place + h]! * value;
      }
      for (let h = 0; h < HIDDEN; h += 1)
        hidden[h] = random() < UNITS_LEFT_OUT ? 0 : hidden[h]! / (1 - UNITS_LEFT_OUT);
      const errors = softmax(deepLogits(second, hidden));
      for (let c = 0; c < CLASSES; c += 1) errors[c]! -= SMOOTH / CLASSES;
      errors[label]! -= 1 - SMOOTH;
      back.fill(0);
      for (let h = 0; h < HIDDEN; h += 1) {
        if (hidden[h]! <= 0) continue;
        for (let c = 0; c < CLASSES; c += 1) {
          const place = h * CLASSES + c;
          back[h]! += (second[place]! * errors[c]!) / (1 - UNITS_LEFT_OUT);
          const slope = hidden[h]! * errors[c]! * weight;
          secondSums[place]! += slope * slope;
          second[place]! -= (rate * slope) / Math.sqrt(secondSums[place]!);
        }
      }
      for (const k of heard) {
        const value = values[k]! * weight;
        for (let h = 0; h < HIDDEN; h += 1) {
          if (back[h] === 0) continue;
          const place = places[k]! + h;
          const slope = back[h]! * value;
          firstSums[place]! += slope * slope;
          first[place]! -= (rate * slope) / Math.sqrt(firstSums[place]!);
        }
      }
    }
  }
  return { first: rounded(first), second: second.map((it) => it * HIDDEN_SHARE), seen };
}

/** In whole steps, as they are shipped. */
function rounded(weights: Float64Array): Float64Array {
  const unit = stepOf(weights);
  return weights.map((it) => Math.max(-7, Math.min(7, Math.round(it / unit))) * unit);
}

const stepOf = (weights: Float64Array): number =>
  HIDDEN_STEP * Math.sqrt(weights.reduce((sum, it) => sum + it * it, 0) / weights.length);

function deepLogits(second: Float64Array, hidden: Float64Array): Float64Array {
  const logits = new Float64Array(CLASSES);
  for (let h = 0; h < HIDDEN; h += 1) {
    if (hidden[h]! <= 0) continue;
    for (let c = 0; c < CLASSES; c += 1) logits[c]! += second[h * CLASSES + c]! * hidden[h]!;
  }
  return logits;
}

function deepLogitsOf({ first, second, seen }: Deep, it: Example): Float64Array {
  const hidden = new Float64Array(HIDDEN);
  const { places, values } = heardBy(seen, it);
  for (let k = 0; k < places.length; k += 1)
    for (let h = 0; h < HIDDEN; h += 1) hidden[h]! += first[places[k]! + h]! * values[k]!;
  return deepLogits(second, hidden);
}

/** Only differences between departments count, so each piece is centred; then those that say most stay, in one byte each. */
function pruned({ weights, votes, bias }: Model, loudness: Uint8Array) {
  const centred = weights.slice();
  for (let base = 0; base < centred.length; base += CLASSES) {
    let mean = 0;
    for (let c = 0; c < CLASSES; c += 1) mean += centred[base + c]! / CLASSES;
    for (let c = 0; c < CLASSES; c += 1) centred[base + c]! -= mean;
  }
  const says = centred.map((it, at) => Math.abs(it) * loudness[Math.trunc(at / CLASSES)]!);
  const least = says.slice().sort().at(-KEPT)!;
  const unit = Float64Array.from(centred, Math.abs).reduce((a, b) => Math.max(a, b), 0) / 127;
  const bytes = Int8Array.from(centred, (it, at) => (says[at]! < least ? 0 : Math.round(it / unit)));
  return { bytes, unit, votes, bias };
}

function measure(model: Model, deep: Deep | undefined, data: readonly Example[], temperature = 1) {
  let first = 0;
  let among = 0;
  let loss = 0;
  for (const it of data) {
    const logits = logitsOf(model, it);
    if (deep) deepLogitsOf(deep, it).forEach((logit, c) => (logits[c]! += logit));
    const odds = softmax(logits, temperature);
    const rank = odds.filter((other) => other > odds[it.label]!).length;
    first += rank === 0 ? 1 : 0;
    among += rank < 3 ? 1 : 0;
    loss -= Math.log(odds[it.label]! + 1e-12);
  }
  return { top1: first / data.length, top3: among / data.length, loss: loss / data.length };
}

const random = randomFrom(11);
const isHeldOut = questions.map(() => random() < 0.2);
const learned = [...questions.filter((_, at) => !isHeldOut[at]), ...words];
const learnedLoudness = loudnessOf(learned, rarity);
const part = heard(learned, learnedLoudness);
const rest = train(part);
const restDeep = trainDeep(part, mostTelling(rest, learnedLoudness));
const held = heard(
  questions.filter((it, at) => isHeldOut[at] && it.weight === 1),
  learnedLoudness,
);
const temperatures = Array.from({ length: 50 }, (_, at) => 0.6 + at * 0.05);
function told(name: string, deep: Deep | undefined): number {
  const temperature = temperatures.reduce((best, it) =>
    measure(rest, deep, held, it).loss < measure(rest, deep, held, best).loss ? it : best,
  );
  const { top1, top3, loss } = measure(rest, deep, held, temperature);
  process.stdout.write(
    `held out, ${name}: top-1 ${top1.toFixed(3)}, top-3 ${top3.toFixed(3)}, loss ${loss.toFixed(3)}, temperature ${temperature.toFixed(2)}\n`,
  );
  return temperature;
}
told('softmax alone', undefined);
const temperature = told('with the hidden layer', restDeep);

const loudness = loudnessOf([...questions, ...words], rarity);
const examples = heard([...questions, ...words], loudness);
const whole = train(examples);
const { bytes, unit, votes, bias } = pruned(whole, loudness);
const deep = trainDeep(examples, mostTelling(whole, loudness));
const hiddenUnit = deep.first.reduce(
  (least, it) => (it === 0 ? least : Math.min(least, Math.abs(it))),
  Infinity,
);
const shipped = new Map<string, number>();
vocabulary.forEach((gram, at) => {
  let mask = deep.seen[at]! >= 0 ? HEARD : 0;
  for (let c = 0; c < CLASSES; c += 1) if (bytes[at * CLASSES + c] !== 0) mask |= 1 << c;
  if (mask !== 0) shipped.set(gram, mask);
});
const { texts, firsts, signs, counts: following } = nodesOf(shipped.keys());
const isHeard = (gram: string): boolean => ((shipped.get(gram) ?? 0) & HEARD) !== 0;
function weightsOf(gram: string): Int8Array {
  const at = shipped.has(gram) ? indexOf.get(gram)! * CLASSES : 0;
  return shipped.has(gram) ? bytes.subarray(at, at + CLASSES).filter((it) => it !== 0) : new Int8Array();
}
const kept = texts.flatMap((gram) => [...weightsOf(gram)]);
const hidden: number[] = [];
for (const gram of texts.filter(isHeard)) {
  const place = deep.seen[indexOf.get(gram)!]!;
  for (let h = 0; h < HIDDEN; h += 2) {
    const [low, high] = [h, h + 1].map((it) => Math.round(deep.first[place * HIDDEN + it]! / hiddenUnit));
    hidden.push((low! & 15) | ((high! & 15) << 4));
  }
}
const thousandths = (values: Float64Array) => Int16Array.from(values, (it) => Math.round(it * 1000));
const file = bytesOf([
  Uint32Array.of(texts.length, HIDDEN, kept.length, hidden.length),
  Uint32Array.from(texts, (gram) => shipped.get(gram) ?? 0),
  startsOf(texts.map((gram) => weightsOf(gram).length)),
  startsOf(texts.map((gram) => (isHeard(gram) ? HIDDEN / 2 : 0))),
  firsts,
  signs,
  following,
  thousandths(bias),
  thousandths(votes),
  thousandths(deep.second),
  Uint8Array.from(texts, (gram) => (shipped.has(gram) ? loudness[indexOf.get(gram)!]! : 0)),
  Int8Array.from(kept),
  Uint8Array.from(hidden),
]);
const text = (
  version: string,
) => `/* Made by \`npm run triage:train\`, with weights.bin; see docs/triage/model-card.md. */
export const DEPARTMENT_MODEL_VERSION = '${version}';
export const TEMPERATURE = ${temperature.toFixed(2)};
export const UNIT = ${unit.toPrecision(6)};
export const HIDDEN_UNIT = ${hiddenUnit.toPrecision(6)};
`;
const hash = createHash('sha256').update(text('')).update(file).digest('hex').slice(0, 12);
writeFileSync(path.join(OUT, 'weights.ts'), text(`softmax-hidden-${hash}`));
writeFileSync(path.join(OUT, 'weights.bin'), file);
process.stdout.write(
  `${shipped.size} pieces, ${kept.length} weights, ${file.length} bytes, ${gzipSync(file).length} compressed\n`,
);
