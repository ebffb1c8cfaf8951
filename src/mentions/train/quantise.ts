import { tableOf, type Weights } from '../sequence/weights.ts';
import type { FeatureRows } from './feature-rows.ts';
import type { Learnt } from './perceptron.ts';

const LARGEST = 127;
/** So many weights in ten thousand are larger than the scale and are cut: one giant would make all others small. */
const CUT_SHARE = 5;

function scaleOf(weights: Float64Array): number {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort();
  const cut = sizes[Math.floor(sizes.length * (1 - CUT_SHARE / 10_000))] ?? 1;
  return LARGEST / cut;
}

const small = (weight: number, scale: number): number =>
  Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight * scale)));

/** Weights as small integers; rows in which no weight reaches `smallest` are left out. */
export function quantise(learnt: Learnt, rows: FeatureRows, tags: readonly string[], smallest: number): Weights {
  const width = tags.length;
  const scale = scaleOf(learnt.weights);
  const kept: { readonly key: number; readonly row: Int8Array }[] = [];
  for (const [key, row] of rows) {
    const integers = Int8Array.from(learnt.weights.subarray(row * width, (row + 1) * width), (one) =>
      small(one, scale),
    );
    if (integers.some((one) => Math.abs(one) >= smallest)) kept.push({ key, row: integers });
  }
  // In the order of the keys: the file is the same whatever order the features were met in.
  kept.sort((a, b) => a.key - b.key);
  const { table, slots } = tableOf(Int32Array.from(kept, ({ key }) => key));
  const packed = new Int8Array(table.length * width);
  for (const [at, { row }] of kept.entries()) packed.set(row, (slots[at] ?? 0) * width);
  return { tags, keys: table, rows: packed, transitions: learnt.transitions.map((one) => Math.round(one * scale)) };
}
