import {
  dampened,
  isKnown,
  KNOWN_BYTES,
  type LearnedRelation,
  makeKnown,
  type PairModel,
  toChances,
  wordsOf,
} from '../learned/pair-model.ts';
import { randomFrom, shuffle } from '../../text/train/shuffle.ts';
import type { LabelledPair } from './label-pairs.ts';

export interface PairRecipe {
  readonly relations: readonly LearnedRelation[];
  readonly rows: number;
  readonly units: number;
  readonly epochs: number;
  readonly seed: number;
  readonly progress?: (epoch: number, loss: number, pairs: number) => void;
}

/** A feature must be seen in more pairs than this: rarer ones teach the names of the training texts. */
const SEEN_ENOUGH = 5;
const COUNTERS = 2 ** 24;
/** How far a step goes; at five times as much the network learns the training texts by heart. */
const RATE = 0.01;
/** What a pair that stands in a relation weighs beside one that does not. */
const POSITIVE = 2;
/** How often a pair that a rule told is shown without its lemmas. */
const WITHOUT_LEMMAS = 0.3;
/** Pairs that are surer than this teach nothing more. */
const SURE = 2e-3;
/** Weights before anything is learned lie within these, so that no two units are the same. */
const [ROW_START, OUTPUT_START] = [0.05, 0.3];
/** The largest weights that are no outliers become ±127. */
const INLIERS = 0.9995;

/** The features that are seen often enough. */
function frequentIn(pairs: readonly LabelledPair[]): Uint8Array {
  const seen = new Uint8Array(COUNTERS);
  const known = new Uint8Array(KNOWN_BYTES);
  for (const { features } of pairs)
    for (const feature of features) {
      const at = feature & (COUNTERS - 1);
      if ((seen[at] ?? 0) < SEEN_ENOUGH) seen[at] = (seen[at] ?? 0) + 1;
      else makeKnown(known, feature);
    }
  return known;
}

/** Weights with the size of their next step (Duchi et al. 2011). */
class Weights {
  readonly values: Float32Array;
  readonly #steps: Float32Array;

  constructor(size: number, start: number, random: () => number) {
    this.values = Float32Array.from({ length: size }, () => (2 * random() - 1) * start);
    this.#steps = new Float32Array(size).fill(1e-2);
  }

  move(at: number, slope: number): void {
    const steps = (this.#steps[at] ?? 0) + slope * slope;
    this.#steps[at] = steps;
    this.values[at] = (this.values[at] ?? 0) - (RATE * slope) / Math.sqrt(steps);
  }
}

/** The network of `pair-model.ts` while it learns. */
class Network {
  readonly rows: Weights;
  readonly outputs: Weights;
  readonly #units: number;
  readonly #mask: number;
  readonly #known: Uint8Array;
  readonly #used: Uint8Array;
  readonly #hidden: Float64Array;
  readonly #slopes: Float64Array;
  readonly #chances: Float64Array;

  constructor({ rows, units, relations }: PairRecipe, known: Uint8Array, random: () => number) {
    const classes = relations.length + 1;
    this.rows = new Weights(rows * units, ROW_START, random);
    this.outputs = new Weights(classes * units, OUTPUT_START, random);
    this.#units = units;
    this.#mask = rows - 1;
    this.#known = known;
    this.#used = new Uint8Array(rows);
    this.#hidden = new Float64Array(units);
    this.#slopes = new Float64Array(units);
    this.#chances = new Float64Array(classes);
  }

  /** Where the rows of the features begin, of those that are known. */
  #startsOf(features: Int32Array): Int32Array {
    const rows = features.filter((feature) => isKnown(this.#known, feature)).map((feature) => feature & this.#mask);
    for (const row of rows) this.#used[row] = 1;
    return rows.map((row) => row * this.#units);
  }

  #see(starts: Int32Array, weight: number): void {
    const [hidden, units] = [this.#hidden.fill(0), this.#units];
    for (const start of starts)
      for (let unit = 0; unit < units; unit += 1)
        hidden[unit] = (hidden[unit] ?? 0) + (this.rows.values[start + unit] ?? 0);
    for (let unit = 0; unit < units; unit += 1) hidden[unit] = Math.max(0, (hidden[unit] ?? 0) * weight);
    for (let one = 0; one < this.#chances.length; one += 1) {
      let sum = 0;
      for (let unit = 0; unit < units; unit += 1)
        sum += (hidden[unit] ?? 0) * (this.outputs.values[one * units + unit] ?? 0);
      this.#chances[one] = sum;
    }
    toChances(this.#chances);
  }

  /** One step; gives the loss before it. */
  learn(features: Int32Array, right: number): number {
    const starts = this.#startsOf(features);
    const weight = dampened(features.length);
    this.#see(starts, weight);
    const chance = this.#chances[right] ?? 0;
    if (1 - chance >= SURE) this.#correct(starts, weight, right);
    return -Math.log(chance + 1e-9);
  }

  #correct(starts: Int32Array, weight: number, right: number): void {
    const [hidden, slopes, units] = [this.#hidden, this.#slopes.fill(0), this.#units];
    for (let one = 0; one < this.#chances.length; one += 1) {
      const error = ((this.#chances[one] ?? 0) - (one === right ? 1 : 0)) * (right > 0 ? POSITIVE : 1);
      for (let unit = 0; unit < units; unit += 1) {
        if ((hidden[unit] ?? 0) === 0) continue;
        const at = one * units + unit;
        slopes[unit] = (slopes[unit] ?? 0) + error * weight * (this.outputs.values[at] ?? 0);
        this.outputs.move(at, error * (hidden[unit] ?? 0));
      }
    }
    for (let unit = 0; unit < units; unit += 1) {
      const slope = slopes[unit] ?? 0;
      if (slope !== 0) for (const start of starts) this.rows.move(start + unit, slope);
    }
  }

  /** Rows that nothing was learned of say nothing. */
  forgetUnused(): void {
    for (const [row, used] of this.#used.entries())
      if (used === 0) this.rows.values.fill(0, row * this.#units, (row + 1) * this.#units);
  }
}

function inlierOf(weights: Float32Array): number {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  return sizes[Math.floor(sizes.length * INLIERS)] ?? 1;
}

/** As bytes: what the rows are made larger by, the outputs are made smaller by, so that one scale serves both. */
function quantised({ rows, outputs }: Network): Pick<PairModel, 'rows' | 'words' | 'outputs' | 'scale'> {
  const [inner, outer] = [
    inlierOf(rows.values),
    outputs.values.reduce((most, one) => Math.max(most, Math.abs(one)), 0),
  ];
  const bytes = (weights: Float32Array, largest: number): Int8Array =>
    Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round((weight / largest) * 127))));
  const own = bytes(rows.values, inner);
  return {
    rows: own,
    words: wordsOf(own),
    outputs: bytes(outputs.values, outer),
    scale: Math.sqrt(inner * outer) / 127,
  };
}

/** Trains the classifier of pairs. The same pairs and recipe give the same model. */
export function trainPairs(pairs: readonly LabelledPair[], recipe: PairRecipe): PairModel {
  const { relations, units, epochs, seed, progress } = recipe;
  const numbers = new Map(relations.map(({ name }, at) => [name, at + 1]));
  const random = randomFrom(seed);
  const known = frequentIn(pairs);
  const network = new Network(recipe, known, random);
  const order = Int32Array.from(pairs.keys());
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    let loss = 0;
    for (const at of order) {
      const pair = pairs[at];
      if (!pair) continue;
      const { features, plain, silver, label } = pair;
      loss += network.learn(silver && random() < WITHOUT_LEMMAS ? plain : features, numbers.get(label) ?? 0);
    }
    progress?.(epoch, loss / pairs.length, pairs.length);
  }
  network.forgetUnused();
  return { relations, units, mask: recipe.rows - 1, known, ...quantised(network) };
}
