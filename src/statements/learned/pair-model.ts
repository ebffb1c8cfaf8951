import type { Features } from '../../text/hashed-weights.ts';

/** What is known of a relation that the model may read. */
export interface LearnedRelation {
  readonly name: string;
  /** How sure the model must be, 0 to 1; above 1 the relation is switched off. */
  readonly threshold: number;
}

/**
 * A feed-forward network over pairs of ends: the rows of the pair's features are added up, what is below nothing becomes nothing, and
 * each class weighs the rest. Class 0 is «no relation», class i + 1 is `relations[i]`.
 */
export interface PairModel {
  readonly relations: readonly LearnedRelation[];
  /** Number of units that each row holds a weight for. */
  readonly units: number;
  /** Number of rows less one; the number of rows is a power of two. */
  readonly mask: number;
  readonly rows: Int8Array;
  /** What each class makes of each unit. */
  readonly outputs: Int8Array;
  /** What a weight of 1 counts in both. */
  readonly scale: number;
  /** Bits of the features that were learned from (`isKnown`): others would only be taken for one of them. */
  readonly known: Uint8Array;
}

/** A feature's place among the known ones is told by its upper bits, its row by its lower ones. */
const KNOWN_BITS = 20;
export const KNOWN_BYTES = 2 ** (KNOWN_BITS - 3);

/** True if the feature was learned from (or falls together with one that was). */
export function isKnown(known: Uint8Array, feature: number): boolean {
  const bit = feature >>> (32 - KNOWN_BITS);
  return ((known[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0;
}

/** Makes a feature one of the known ones. */
export function makeKnown(known: Uint8Array, feature: number): void {
  const bit = feature >>> (32 - KNOWN_BITS);
  known[bit >>> 3] = (known[bit >>> 3] ?? 0) | (1 << (bit & 7));
}

/** What stands beside the weights: readable, and the place to switch a relation off. */
export interface PairModelHeader {
  readonly rows: number;
  readonly units: number;
  readonly scale: number;
  readonly relations: readonly LearnedRelation[];
}

/** The model from its stored form: one byte a weight, the rows before the classes, then the known features. */
export function pairModel({ rows, units, scale, relations }: PairModelHeader, bytes: Uint8Array): PairModel {
  const [inner, outer] = [rows * units, (relations.length + 1) * units];
  if (bytes.length !== inner + outer + KNOWN_BYTES) throw new TypeError('The weights do not fit their header.');
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  return Object.freeze({
    relations,
    units,
    mask: rows - 1,
    rows: weights.subarray(0, inner),
    outputs: weights.subarray(inner, inner + outer),
    scale,
    known: bytes.subarray(inner + outer),
  });
}

/** The stored form of a model whose weights are bytes. */
export function storedPairs({
  relations,
  units,
  mask,
  rows,
  outputs,
  scale,
  known,
}: PairModel): readonly [PairModelHeader, Uint8Array] {
  const bytes = new Uint8Array(rows.length + outputs.length + known.length);
  bytes.set(rows, 0);
  bytes.set(outputs, rows.length);
  bytes.set(known, rows.length + outputs.length);
  return [{ rows: mask + 1, units, scale, relations }, bytes];
}

/** Most features that a pair can have: those of its ends, of at most seven steps, and of fourteen words between. */
export const MOST_FEATURES = 512;

/** Scores to chances, in place (softmax). */
export function toChances(scores: Float64Array): void {
  let best = -Infinity;
  for (const score of scores) if (score > best) best = score;
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) {
    scores[at] = Math.exp((scores[at] ?? 0) - best);
    sum += scores[at] ?? 0;
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / sum;
}

/** What is added up for a pair is held against the number of its features, so that long ways do not shout. */
export const dampened = (count: number): number => 2 / Math.sqrt(count + 1);

/** Filled anew for each pair. */
let hidden = new Int32Array(0);

/** The chance of each class for a pair with these features. */
export function chancesInto(chances: Float64Array, model: PairModel, { values, count }: Features): void {
  const { units, mask, rows, outputs, scale, known } = model;
  if (hidden.length !== units) hidden = new Int32Array(units);
  hidden.fill(0);
  for (let at = 0; at < count; at += 1) {
    const feature = values[at] ?? 0;
    if (!isKnown(known, feature)) continue;
    const row = (feature & mask) * units;
    for (let unit = 0; unit < units; unit += 1) hidden[unit] = (hidden[unit] ?? 0) + (rows[row + unit] ?? 0);
  }
  const weight = dampened(count) * scale * scale;
  for (let one = 0; one < chances.length; one += 1) {
    let sum = 0;
    for (let unit = 0; unit < units; unit += 1)
      sum += Math.max(0, hidden[unit] ?? 0) * (outputs[one * units + unit] ?? 0);
    chances[one] = sum * weight;
  }
  toChances(chances);
}
