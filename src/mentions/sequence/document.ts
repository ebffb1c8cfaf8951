import type { Sentence } from '../../text/text.ts';
import { fillEvidence, keysOf } from './document-evidence.ts';
import { featuresAt, MOST_FEATURES } from './features.ts';
import { traitsOf, type Traits } from './token-traits.ts';
import type { WordClasses } from './word-classes.ts';

/** A sentence as the models see it. */
export interface SeenSentence {
  readonly length: number;
  readonly traits: Traits;
  /** Of each token: what its name is without a case ending, 0 for what is no word. */
  readonly keys: Int32Array;
  /** Features of all tokens, those of token `i` in `[starts[i], starts[i + 1])`. */
  readonly features: Int32Array;
  readonly starts: Int32Array;
}

function seen(length: number, traits: Traits, keys: Int32Array): SeenSentence {
  const features = new Int32Array(length * MOST_FEATURES);
  const starts = new Int32Array(length + 1);
  let end = 0;
  for (let index = 0; index < length; index += 1) {
    end += featuresAt(traits, index, features.subarray(end, end + MOST_FEATURES));
    starts[index + 1] = end;
  }
  return { length, traits, keys, features: features.subarray(0, end), starts };
}

/** Sentences of one article as all models see them: computed once, whatever is looked for. */
export function seeDocument(sentences: readonly Sentence[], classes: WordClasses): readonly SeenSentence[] {
  const traits = sentences.map(({ tokens }) => traitsOf(tokens, classes));
  const keys = sentences.map(({ tokens }) => keysOf(tokens));
  fillEvidence(sentences, traits, keys);
  return sentences.map(({ tokens }, at) =>
    seen(tokens.length, traits[at] ?? new Int32Array(0), keys[at] ?? new Int32Array(0)),
  );
}
