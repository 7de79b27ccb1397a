import { DEPARTMENTS } from '../../shared/domain/department/departments';

/** How the softmax of `train.ts` is learned, in two ways. */
export const CLASSES = DEPARTMENTS.length;
/** Labels are now and then wrong: so much of each belongs to all departments alike. */
export const SMOOTH = 0.05;
const EPOCHS = 14;
const RATE = 1.2;
const DECAY = 8e-6;
/** The second way: with so much of the pieces and votes left out at each step, in steps that shrink as a weight has moved. */
const GAP_EPOCHS = 7;
const GAP_RATE = 0.3;
const GAPS = 0.3;

export type Example = {
  readonly features: Int32Array;
  readonly values: Float64Array;
  readonly votes: Float64Array;
  readonly label: number;
  readonly weight: number;
};
export type Model = {
  readonly weights: Float64Array;
  readonly votes: Float64Array;
  readonly bias: Float64Array;
};

/** The same numbers in the same order at every run. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
}

export function logitsOf({ weights, votes, bias }: Model, it: Example, scale = 1): Float64Array {
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

export function softmax(logits: Float64Array, temperature = 1): Float64Array {
  const highest = Math.max(...logits);
  const odds = logits.map((it) => Math.exp((it - highest) / temperature));
  const sum = odds.reduce((a, b) => a + b, 0);
  return odds.map((it) => it / sum);
}

/** The first way: stochastic gradient descent with decay; the weights are the average over the last epochs. */
export function trainSteadily(data: readonly Example[], pieces: number): Model {
  const random = randomFrom(7);
  const weights = new Float64Array(pieces * CLASSES);
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

/** The same softmax, learned with gaps. */
export function trainWithGaps(data: readonly Example[], pieces: number): Model {
  const random = randomFrom(41);
  const weights = new Float64Array(pieces * CLASSES);
  const sums = new Float64Array(weights.length).fill(1e-2);
  const votes = new Float64Array(CLASSES * CLASSES);
  const voteSums = new Float64Array(votes.length).fill(1e-2);
  const bias = new Float64Array(CLASSES);
  const biasSums = new Float64Array(CLASSES).fill(1e-1);
  for (let c = 0; c < CLASSES; c += 1) votes[c * CLASSES + c] = 1;
  const order = data.map((_, at) => at);
  const steps = GAP_EPOCHS * order.length;
  let step = 0;
  const move = (
    on: Float64Array,
    squares: Float64Array,
    base: number,
    slopes: Float64Array,
    by: number,
    rate: number,
  ) => {
    for (let c = 0; c < CLASSES; c += 1) {
      const slope = slopes[c]! * by;
      squares[base + c]! += slope * slope;
      on[base + c]! -= (rate * slope) / Math.sqrt(squares[base + c]!);
    }
  };
  for (let epoch = 0; epoch < GAP_EPOCHS; epoch += 1) {
    shuffle(order, random);
    for (const at of order) {
      const whole = data[at]!;
      const rate = GAP_RATE * (1 - step / steps);
      step += 1;
      const heard = [...whole.features.keys()].filter(() => random() >= GAPS);
      const it = {
        ...whole,
        features: Int32Array.from(heard, (k) => whole.features[k]!),
        values: Float64Array.from(heard, (k) => whole.values[k]! / (1 - GAPS)),
        votes: whole.votes.map((vote) => (vote === 0 || random() < GAPS ? 0 : vote / (1 - GAPS))),
      };
      const errors = softmax(logitsOf({ weights, votes, bias }, it));
      for (let c = 0; c < CLASSES; c += 1)
        errors[c] = (errors[c]! - SMOOTH / CLASSES - (c === it.label ? 1 - SMOOTH : 0)) * it.weight;
      for (let k = 0; k < it.features.length; k += 1)
        move(weights, sums, it.features[k]! * CLASSES, errors, it.values[k]!, rate);
      for (let from = 0; from < CLASSES; from += 1)
        if (it.votes[from] !== 0) move(votes, voteSums, from * CLASSES, errors, it.votes[from]!, rate);
      move(bias, biasSums, 0, errors, 1, rate * 0.3);
    }
  }
  return { weights, votes, bias };
}

export function meanOf(one: Model, other: Model): Model {
  const mean = (a: Float64Array, b: Float64Array) => a.map((it, at) => (it + b[at]!) / 2);
  return {
    weights: mean(one.weights, other.weights),
    votes: mean(one.votes, other.votes),
    bias: mean(one.bias, other.bias),
  };
}
