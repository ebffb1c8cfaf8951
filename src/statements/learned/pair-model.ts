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
  /** The same four weights to a word, the first in the lowest byte. */
  readonly words: Int32Array;
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

/** Rows of bytes four to a word, the first in the lowest byte, as all machines but a few mainframes have them. */
export function wordsOf(rows: Int8Array): Int32Array {
  const { buffer, byteOffset, length } = rows.byteOffset % 4 === 0 ? rows : rows.slice();
  return new Int32Array(buffer, byteOffset, length >>> 2);
}

/** The model from its stored form: one byte a weight, the rows before the classes, then the known features. */
export function pairModel({ rows, units, scale, relations }: PairModelHeader, bytes: Uint8Array): PairModel {
  const [inner, outer] = [rows * units, (relations.length + 1) * units];
  if (bytes.length !== inner + outer + KNOWN_BYTES) throw new TypeError('The weights do not fit their header.');
  if (units % 4 !== 0) throw new TypeError('The units must come in fours.');
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  return Object.freeze({
    relations,
    units,
    mask: rows - 1,
    rows: weights.subarray(0, inner),
    words: wordsOf(weights.subarray(0, inner)),
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

/** Filled anew for each pair: where the rows of its known features begin, what each unit holds, which units hold something. */
const starts = new Int32Array(MOST_FEATURES);
let hidden = new Int32Array(0);
let live = new Int32Array(0);

/** Four weights of a byte lie in a word; so many of them can be added up before their sums run into each other. */
const [LANES, BIAS, MOST_SUMMANDS] = [0x00ff00ff, 0x80808080, 256];

/** Adds up the rows of `starts[from, to)`, four units at a time: weights as 0 to 255, two to a word, less what that is too much. */
function addRows(words: Int32Array, units: number, from: number, to: number): void {
  const excess = 128 * (to - from);
  for (let unit = 0, word = 0; unit < units; unit += 4, word += 1) {
    let [even, odd] = [0, 0];
    for (let at = from; at < to; at += 1) {
      const four = (words[(starts[at] ?? 0) + word] ?? 0) ^ BIAS;
      even = (even + (four & LANES)) | 0;
      odd = (odd + ((four >>> 8) & LANES)) | 0;
    }
    hidden[unit] = (hidden[unit] ?? 0) + (even & 0xffff) - excess;
    hidden[unit + 1] = (hidden[unit + 1] ?? 0) + (odd & 0xffff) - excess;
    hidden[unit + 2] = (hidden[unit + 2] ?? 0) + (even >>> 16) - excess;
    hidden[unit + 3] = (hidden[unit + 3] ?? 0) + (odd >>> 16) - excess;
  }
}

/** What the pair's features make of each unit; gives how many units hold something. */
function fillHidden({ units, mask, words, known }: PairModel, { values, count }: Features): number {
  if (hidden.length !== units) [hidden, live] = [new Int32Array(units), new Int32Array(units)];
  let rows = 0;
  for (let at = 0; at < count; at += 1) {
    const feature = values[at] ?? 0;
    if (isKnown(known, feature)) starts[rows++] = ((feature & mask) * units) >>> 2;
  }
  hidden.fill(0);
  for (let from = 0; from < rows; from += MOST_SUMMANDS)
    addRows(words, units, from, Math.min(rows, from + MOST_SUMMANDS));
  let filled = 0;
  for (let unit = 0; unit < units; unit += 1) if ((hidden[unit] ?? 0) > 0) live[filled++] = unit;
  return filled;
}

/** The chance of each class for a pair with these features. */
export function chancesInto(chances: Float64Array, model: PairModel, features: Features): void {
  const { units, outputs, scale } = model;
  const filled = fillHidden(model, features);
  const weight = dampened(features.count) * scale * scale;
  for (let one = 0; one < chances.length; one += 1) {
    let sum = 0;
    for (let at = 0; at < filled; at += 1) {
      const unit = live[at] ?? 0;
      sum += (hidden[unit] ?? 0) * (outputs[one * units + unit] ?? 0);
    }
    chances[one] = sum * weight;
  }
  toChances(chances);
}
