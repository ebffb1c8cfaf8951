import { type LearnedRelation, type PairModel, toChances } from '../learned/pair-model.ts';
import { randomFrom, shuffle } from '../../text/train/shuffle.ts';
import type { LabelledPair } from './label-pairs.ts';

export interface PairRecipe {
  readonly relations: readonly LearnedRelation[];
  readonly rows: number;
  readonly epochs: number;
  readonly seed: number;
  readonly progress?: (epoch: number, loss: number, pairs: number) => void;
}

/** A feature must be seen in so many pairs: rarer ones teach the names of the training texts. */
const SEEN_ENOUGH = 6;
const COUNTERS = 2 ** 24;
/** How far a step goes; at 0.15 the chances of unseen pairs were all 0 or 1. */
const RATE = 0.05;
/** What a pair that stands in a relation weighs beside one that does not. */
const POSITIVE = 2;
/** How often a pair that a rule told is shown without its lemmas. */
const WITHOUT_LEMMAS = 0.3;
/** Smaller errors change nothing that is kept. */
const SMALLEST = 1e-3;
/** The largest weights that are no outliers become ±127. */
const INLIERS = 0.9995;

function countersOf(pairs: readonly LabelledPair[]): Uint8Array {
  const seen = new Uint8Array(COUNTERS);
  for (const { features } of pairs)
    for (const feature of features) {
      const at = feature & (COUNTERS - 1);
      if ((seen[at] ?? 0) < SEEN_ENOUGH) seen[at] = (seen[at] ?? 0) + 1;
    }
  return seen;
}

/** Multinomial logistic regression over hashed features, by gradient steps of adaptive size (Duchi et al. 2011). */
class Softmax {
  readonly weights: Float32Array;
  readonly #steps: Float32Array;
  readonly #chances: Float64Array;
  readonly #mask: number;
  readonly #classes: number;
  readonly #seen: Uint8Array;

  constructor(classes: number, rows: number, seen: Uint8Array) {
    this.#classes = classes;
    this.#seen = seen;
    this.weights = new Float32Array(rows * classes);
    this.#steps = new Float32Array(rows * classes).fill(1e-3);
    this.#chances = new Float64Array(classes);
    this.#mask = rows - 1;
  }

  /** Where the rows of the features begin, of those seen often enough. */
  #rowsOf(features: Int32Array): Int32Array {
    return features
      .filter((feature) => (this.#seen[feature & (COUNTERS - 1)] ?? 0) >= SEEN_ENOUGH)
      .map((feature) => (feature & this.#mask) * this.#classes);
  }

  /** One step; gives the loss before it. */
  learn(features: Int32Array, right: number): number {
    const rows = this.#rowsOf(features);
    const chances = this.#chances.fill(0);
    for (const row of rows)
      for (let one = 0; one < this.#classes; one += 1)
        chances[one] = (chances[one] ?? 0) + (this.weights[row + one] ?? 0);
    toChances(chances, 1);
    const loss = -Math.log((chances[right] ?? 0) + 1e-9);
    const weight = right > 0 ? POSITIVE : 1;
    for (let one = 0; one < this.#classes; one += 1) {
      const error = ((chances[one] ?? 0) - (one === right ? 1 : 0)) * weight;
      if (Math.abs(error) < SMALLEST) continue;
      for (const row of rows) this.#move(row + one, error);
    }
    return loss;
  }

  #move(at: number, error: number): void {
    const steps = (this.#steps[at] ?? 0) + error * error;
    this.#steps[at] = steps;
    this.weights[at] = (this.weights[at] ?? 0) - (RATE * error) / Math.sqrt(steps);
  }
}

function quantised(weights: Float32Array): { readonly rows: Int8Array; readonly scale: number } {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  const scale = (sizes[Math.floor(sizes.length * INLIERS)] ?? 127) / 127;
  return {
    rows: Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale)))),
    scale,
  };
}

/** Trains the classifier of pairs. The same pairs and recipe give the same model. */
export function trainPairs(pairs: readonly LabelledPair[], recipe: PairRecipe): PairModel {
  const { relations, rows, epochs, seed, progress } = recipe;
  const numbers = new Map(relations.map(({ name }, at) => [name, at + 1]));
  const classes = relations.length + 1;
  const model = new Softmax(classes, rows, countersOf(pairs));
  const random = randomFrom(seed);
  const order = Int32Array.from(pairs.keys());
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    let loss = 0;
    for (const at of order) {
      const pair = pairs[at];
      if (!pair) continue;
      const { features, plain, silver, label } = pair;
      loss += model.learn(silver && random() < WITHOUT_LEMMAS ? plain : features, numbers.get(label) ?? 0);
    }
    progress?.(epoch, loss / pairs.length, pairs.length);
  }
  const { rows: bytes, scale } = quantised(model.weights);
  return { relations, weights: { classes, mask: rows - 1, rows: bytes }, scale };
}
