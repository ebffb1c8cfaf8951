import { type Features, type HashedWeights, scoreInto } from '../../text/hashed-weights.ts';

/** What is known of a relation that the model may read. */
export interface LearnedRelation {
  readonly name: string;
  /** How sure the model must be, 0 to 1; above 1 the relation is switched off. */
  readonly threshold: number;
}

/** A linear classifier over pairs of ends: class 0 is «no relation», class i + 1 is `relations[i]`. */
export interface PairModel {
  readonly relations: readonly LearnedRelation[];
  readonly weights: HashedWeights;
  /** What a weight of 1 counts. */
  readonly scale: number;
}

/** What stands beside the weights: readable, and the place to switch a relation off. */
export interface PairModelHeader {
  readonly rows: number;
  readonly scale: number;
  readonly relations: readonly LearnedRelation[];
}

/** The model from its stored form: one byte a weight. */
export function pairModel({ rows, scale, relations }: PairModelHeader, bytes: Uint8Array): PairModel {
  const classes = relations.length + 1;
  if (bytes.length !== rows * classes) throw new TypeError('The weights do not fit their header.');
  const weights = { classes, mask: rows - 1, rows: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length) };
  return Object.freeze({ relations, weights, scale });
}

/** The stored form of a model whose weights are bytes. */
export function storedPairs({ relations, weights, scale }: PairModel): readonly [PairModelHeader, Uint8Array] {
  return [{ rows: weights.mask + 1, scale, relations }, Uint8Array.from(weights.rows)];
}

/** Most features that a pair can have: those of its ends, of at most seven steps, and of fourteen words between. */
export const MOST_FEATURES = 512;

/** Scores to chances, in place (softmax). */
export function toChances(scores: Float64Array, scale: number): void {
  let best = -Infinity;
  for (const score of scores) if (score > best) best = score;
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) {
    scores[at] = Math.exp(((scores[at] ?? 0) - best) * scale);
    sum += scores[at] ?? 0;
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / sum;
}

/** The chance of each class for a pair with these features. */
export function chancesInto(chances: Float64Array, { weights, scale }: PairModel, features: Features): void {
  scoreInto(chances, weights, features);
  toChances(chances, scale);
}
