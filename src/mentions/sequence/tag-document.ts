import { bestPath } from './decode.ts';
import type { SeenSentence } from './document.ts';
import { fillElsewhere } from './elsewhere.ts';
import { MOST_SECOND_FEATURES, secondFeaturesAt } from './features.ts';
import { type Tagged, taggedSpans } from './tags.ts';
import { addScores, type Weights } from './weights.ts';

function firstScores({ length, features, starts }: SeenSentence, weights: Weights): Float64Array {
  const width = weights.tags.length;
  const scores = new Float64Array(length * width);
  for (let index = 0; index < length; index += 1)
    addScores(weights, features, [starts[index] ?? 0, starts[index + 1] ?? 0], [scores, index * width]);
  return scores;
}

function addSecondScores({ length, traits }: SeenSentence, weights: Weights, scores: Float64Array): void {
  const features = new Int32Array(MOST_SECOND_FEATURES);
  for (let index = 0; index < length; index += 1) {
    const count = secondFeaturesAt(traits, index, features);
    if (count > 0) addScores(weights, features, [0, count], [scores, index * weights.tags.length]);
  }
}

/** The stretches that a model finds in each sentence: a first look, and a second that knows the article's first one. */
export function tagDocument(document: readonly SeenSentence[], weights: Weights): readonly (readonly Tagged[])[] {
  const { tags, transitions } = weights;
  const scores = document.map((sentence) => firstScores(sentence, weights));
  const decode = (): Uint8Array[] => scores.map((own) => bestPath(own, tags.length, transitions));
  fillElsewhere(document, decode(), tags.length);
  for (const [at, sentence] of document.entries())
    addSecondScores(sentence, weights, scores[at] ?? new Float64Array(0));
  return decode().map((path) => taggedSpans(Array.from(path, (tag) => tags[tag] ?? 'O')));
}
