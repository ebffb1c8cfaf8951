import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { complementsOf } from './slots.ts';
import { childrenBy, prepositionAt } from './tree.ts';

/** «создание в нашей стране | центра»: what is made, hung on the place between. */
export function pastPlace(sentence: Sentence, head: Token): Token | undefined {
  return childrenBy(sentence, head.index, 'nmod', 'obl')
    .filter((place) => /^(?:в|на)$/u.test(prepositionAt(sentence, place) ?? ''))
    .flatMap(({ index }) => complementsOf(sentence, index, 'gent'))
    .find(({ index }) => index > head.index);
}
