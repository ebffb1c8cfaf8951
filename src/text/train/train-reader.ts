import { type Features } from '../hashed-weights.ts';
import { chooseParses, pathFeatures, type Reading } from '../ru/choose-parses.ts';
import type { ReadingModel } from '../reading-model.ts';

export interface ReaderOptions {
  readonly epochs: number;
  readonly rows: number;
  readonly progress?: (epoch: number, right: number, words: number) => void;
}

/** How far one mistake moves each weight: the certain rules of `transition` weigh about 3. */
const STEP = 0.06;

/** Weights with their running mean. */
class MeanWeights {
  readonly model: ReadingModel & { readonly weights: { readonly rows: Float32Array } };
  readonly #totals: Float64Array;
  #steps = 1;

  constructor(rows: number) {
    this.model = { weights: { classes: 1, mask: rows - 1, rows: new Float32Array(rows) }, scale: 1 };
    this.#totals = new Float64Array(rows);
  }

  step(): void {
    this.#steps += 1;
  }

  add(features: Features, by: number): void {
    const { mask, rows } = this.model.weights;
    for (let at = 0; at < features.count; at += 1) {
      const row = (features.values[at] ?? 0) & mask;
      rows[row] = (rows[row] ?? 0) + by;
      this.#totals[row] = (this.#totals[row] ?? 0) + by * this.#steps;
    }
  }

  mean(): Float32Array {
    return this.model.weights.rows.map((weight, row) => weight - (this.#totals[row] ?? 0) / this.#steps);
  }
}

/** Learns what to add to the rules so that the right readings win. */
export function trainReader(sentences: readonly Reading[], { epochs, rows, progress }: ReaderOptions): ReadingModel {
  const mean = new MeanWeights(rows);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    let [right, words] = [0, 0];
    for (const sentence of sentences) {
      const { tokens, readings } = sentence;
      const found = chooseParses({ tokens, readings }, mean.model);
      const wrong = found.filter((parse, at) => parse && sentence.right?.(at, parse) === false).length;
      mean.step();
      words += tokens.length;
      right += tokens.length - wrong;
      if (wrong === 0) continue;
      const target = chooseParses(sentence, mean.model);
      pathFeatures(sentence, target, (features) => {
        mean.add(features, STEP);
      });
      pathFeatures(sentence, found, (features) => {
        mean.add(features, -STEP);
      });
    }
    progress?.(epoch, right, words);
  }
  return quantised(mean.mean());
}

function quantised(rows: Float32Array): ReadingModel {
  const sizes = rows
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  const scale = (sizes[Math.floor(sizes.length * 0.9995)] ?? 1) / 127;
  const bytes = Int8Array.from(rows, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))));
  return { weights: { classes: 1, mask: rows.length - 1, rows: bytes }, scale };
}
