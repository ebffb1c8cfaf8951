import { Features } from '../../text/hashed-weights.ts';
import { chancesInto, MOST_FEATURES, type PairModel } from '../learned/pair-model.ts';
import type { LabelledPair } from './label-pairs.ts';

/** How a relation fares on texts that were not learned from, among the pairs that no rule tells. */
export interface PairScore {
  readonly name: string;
  /** Pairs that the corpus says stand in it. */
  readonly annotated: number;
  readonly found: number;
  /** Of those found the share that the corpus has too: a floor, it tells many relations only once an article. */
  readonly right: number;
}

/** Counts what the model finds at its thresholds. */
export function scorePairs(pairs: readonly LabelledPair[], model: PairModel): readonly PairScore[] {
  const scores = new Map(model.relations.map(({ name }) => [name, { name, annotated: 0, found: 0, right: 0 }]));
  const features = new Features(MOST_FEATURES);
  const chances = new Float64Array(model.relations.length + 1);
  for (const pair of pairs) {
    if (pair.silver) continue;
    const annotated = scores.get(pair.label);
    if (annotated) annotated.annotated += 1;
    features.values.set(pair.features);
    features.count = pair.features.length;
    chancesInto(chances, model, features);
    const best = chances.indexOf(Math.max(...chances));
    const relation = model.relations[best - 1];
    const found = relation && (chances[best] ?? 0) >= relation.threshold ? scores.get(relation.name) : undefined;
    if (!found) continue;
    found.found += 1;
    if (found.name === pair.label) found.right += 1;
  }
  return [...scores.values()];
}
