import { argmax, type Features, type HashedWeights, scoreInto } from '../hashed-weights.ts';

/** How often a feature must be seen before it may get a weight: what occurs once teaches nothing but noise. */
const SEEN_ENOUGH = 2;
/** Counters of features: many more than rows, so that rare features are hardly ever taken for frequent ones. */
const COUNTERS = 2 ** 23;

/** Trains a linear classifier (Freund and Schapire 1999): the weights are the mean over all steps of training. */
export class AveragedPerceptron {
  readonly weights: HashedWeights & { readonly rows: Float32Array };
  readonly scores: Float64Array;
  readonly #totals: Float64Array;
  readonly #changed: Int32Array;
  readonly #seen = new Uint8Array(COUNTERS);
  #step = 0;

  constructor(classes: number, rows: number) {
    this.weights = { classes, mask: rows - 1, rows: new Float32Array(rows * classes) };
    this.scores = new Float64Array(classes);
    this.#totals = new Float64Array(rows * classes);
    this.#changed = new Int32Array(rows * classes);
  }

  /** Counts the features once more; to be called while the training texts are read for the first time. */
  count(features: Features): void {
    for (let at = 0; at < features.count; at += 1) {
      const counter = (features.values[at] ?? 0) & (COUNTERS - 1);
      if ((this.#seen[counter] ?? 0) < SEEN_ENOUGH) this.#seen[counter] = (this.#seen[counter] ?? 0) + 1;
    }
  }

  /** Leaves out the features that were not counted often enough. */
  keepFrequent(features: Features): void {
    let kept = 0;
    for (let at = 0; at < features.count; at += 1) {
      const value = features.values[at] ?? 0;
      if ((this.#seen[value & (COUNTERS - 1)] ?? 0) < SEEN_ENOUGH) continue;
      features.values[kept] = value;
      kept += 1;
    }
    features.count = kept;
  }

  /** The class that the weights prefer; `scores` keeps what each class got. */
  predict(features: Features): number {
    scoreInto(this.scores, this.weights, features);
    return argmax(this.scores);
  }

  /** One step: moves the weights from the class predicted to the right one. */
  learn(features: Features, right: number, predicted: number): void {
    this.#step += 1;
    if (right === predicted) return;
    for (let at = 0; at < features.count; at += 1) {
      const row = ((features.values[at] ?? 0) & this.weights.mask) * this.weights.classes;
      this.#change(row + right, 1);
      this.#change(row + predicted, -1);
    }
  }

  #change(at: number, by: number): void {
    const { rows } = this.weights;
    const before = rows[at] ?? 0;
    this.#totals[at] = (this.#totals[at] ?? 0) + before * (this.#step - (this.#changed[at] ?? 0));
    this.#changed[at] = this.#step;
    rows[at] = before + by;
  }

  /** The mean of the weights over all steps. */
  averaged(): HashedWeights & { readonly rows: Float32Array } {
    const { classes, mask, rows } = this.weights;
    const mean = rows.map(
      (weight, at) =>
        ((this.#totals[at] ?? 0) + weight * (this.#step - (this.#changed[at] ?? 0))) / Math.max(1, this.#step),
    );
    return { classes, mask, rows: mean };
  }
}

/** The weights as bytes: the largest that are not outliers become ±127. */
export function quantise({
  classes,
  mask,
  rows,
}: HashedWeights & { readonly rows: Float32Array }): HashedWeights & { readonly rows: Int8Array } {
  const sizes = rows
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  const largest = sizes[Math.floor(sizes.length * 0.999)] ?? 1;
  const bytes = Int8Array.from(rows, (weight) => Math.max(-127, Math.min(127, Math.round((weight / largest) * 127))));
  return { classes, mask, rows: bytes };
}
