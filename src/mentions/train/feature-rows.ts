import type { SeenSentence } from '../sequence/document.ts';
import { MOST_SECOND_FEATURES, secondFeaturesAt } from '../sequence/features.ts';
import type { Example } from './perceptron.ts';

/** A sentence as the models see it, with its right tags. */
export interface LabelledSentence {
  readonly sentence: SeenSentence;
  readonly gold: Uint8Array;
}

/** All features of a sentence's tokens: those of the first look, with `second` those of the second too. */
function allFeatures({ sentence }: LabelledSentence, second: boolean): Omit<Example, 'gold'> {
  const { length, features, starts, traits } = sentence;
  if (!second) return { rows: features, starts };
  const rows = new Int32Array(features.length + length * MOST_SECOND_FEATURES);
  const ends = new Int32Array(length + 1);
  let end = 0;
  for (let index = 0; index < length; index += 1) {
    const own = features.subarray(starts[index] ?? 0, starts[index + 1] ?? 0);
    rows.set(own, end);
    end += own.length;
    end += secondFeaturesAt(traits, index, rows.subarray(end, end + MOST_SECOND_FEATURES));
    ends[index + 1] = end;
  }
  return { rows: rows.subarray(0, end), starts: ends };
}

/** Features by the row of weights that each has: those seen at least `SEEN_AT_LEAST` times. */
export type FeatureRows = ReadonlyMap<number, number>;
/** A feature seen once says nothing of other texts. */
const SEEN_AT_LEAST = 2;

export function featureRows(sentences: readonly LabelledSentence[], second: boolean): FeatureRows {
  const counts = new Map<number, number>();
  for (const sentence of sentences)
    for (const feature of allFeatures(sentence, second).rows) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const rows = new Map<number, number>();
  for (const [feature, count] of counts) if (count >= SEEN_AT_LEAST) rows.set(feature, rows.size);
  return rows;
}

/** A sentence to learn from: of its features those that have a row. */
export function exampleOf(labelled: LabelledSentence, known: FeatureRows, second: boolean): Example {
  const { rows: features, starts } = allFeatures(labelled, second);
  const rows = new Int32Array(features.length);
  const ends = new Int32Array(starts.length);
  let end = 0;
  for (let index = 0; index + 1 < starts.length; index += 1) {
    for (let at = starts[index] ?? 0; at < (starts[index + 1] ?? 0); at += 1) {
      const row = known.get(features[at] ?? 0);
      if (row !== undefined) rows[end++] = row;
    }
    ends[index + 1] = end;
  }
  return { rows: rows.slice(0, end), starts: ends, gold: labelled.gold };
}
