import type { HashedWeights } from './hashed-weights.ts';

/** What was learned of the choice between readings: weights, one a feature, that count `scale` each beside the rules. */
export interface ReadingModel {
  readonly weights: HashedWeights;
  readonly scale: number;
}

/** The model from its stored form: one byte a weight. */
export function readingModel({ scale }: { readonly scale: number }, bytes: Uint8Array): ReadingModel {
  const rows = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  return Object.freeze({ weights: { classes: 1, mask: rows.length - 1, rows }, scale });
}

/** Nothing learned: the rules alone decide. */
export const RULES_ONLY: ReadingModel = readingModel({ scale: 0 }, new Uint8Array(1));
