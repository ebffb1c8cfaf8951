import { childrenBy, prepositionOf } from '../../text/dependencies.ts';
import type { Sentence } from '../../text/text.ts';
import { type Context, lemma } from '../context.ts';
import { isTime } from './times.ts';

/** What has a place of its own: «митинг против стройки завода | в Осло» tells where the works is. */
const PLACED: ReadonlySet<string> = new Set(['Event', 'Organisation', 'Centre', 'Place', 'Project']);

const DEEPEST = 3;

/** «митинг в поддержку реформы | в Осло»: the places that hang on what the noun is about, past all that has no place itself. */
export function placesWithin(context: Context, sentence: Sentence, noun: number, depth = 0): readonly number[] {
  if (depth > DEEPEST) return [];
  const { tokens } = sentence;
  return childrenBy(sentence, noun, 'nmod', 'obl', 'appos', 'flat:name')
    .filter((at) => at > noun)
    .flatMap((at) => {
      const token = tokens[at];
      if (!token) return [];
      if (/^(?:в|во|на)$/u.test(prepositionOf(sentence, at) ?? '') && token.parse?.case === 'loct')
        return isTime(token) ? [] : [at];
      const placed = PLACED.has(context.lexicon.kinds.get(lemma(token)) ?? '') || token.parse?.grammemes.has('Geox');
      return placed ? [] : placesWithin(context, sentence, at, depth + 1);
    });
}
