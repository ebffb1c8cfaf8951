import { leftEdge, rightEdge } from '../../text/ru/noun-phrase.ts';
import type { MentionRule } from '../mention-rule.ts';
import type { MentionDraft } from '../make-mention.ts';

/** Nouns that stand for a place named before, with nothing that says which. */
const PLACES = new Set(['страна', 'государство', 'республика', 'город']);
const NONE: ReadonlySet<string> = new Set();
/** Only a name inside a title («президент страны») or a place where something is («в стране») is meant as one. */
const PREPOSITIONS = /^(?:в|во|из|по|для|за|от|до|с|со|на)$/u;

/** «президент | страны», «в | городе»: a noun for a kind of place with nothing around it that tells which. */
export const barePlaces: MentionRule = (sentence, _resources, found) => {
  const { tokens } = sentence;
  return tokens.flatMap(({ index, parse, text }): MentionDraft[] => {
    if (parse?.pos !== 'NOUN' || parse.number !== 'sing' || !PLACES.has(parse.lemma) || /^\p{Lu}/u.test(text))
      return [];
    const inTitle = found.some(({ form, head, endToken }) => form === 'role' && head < index && index < endToken);
    if (!inTitle && !PREPOSITIONS.test(tokens[index - 1]?.norm ?? '')) return [];
    if (leftEdge(sentence, index) < index || rightEdge(sentence, index, NONE) > index + 1) return [];
    return [
      { type: 'Place', form: 'pronoun', firstToken: index, endToken: index + 1, head: index, rule: 'bare-place' },
    ];
  });
};
