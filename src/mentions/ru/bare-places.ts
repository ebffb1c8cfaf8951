import { leftEdge, rightEdge } from '../../text/ru/noun-phrase.ts';
import type { Token } from '../../text/token.ts';
import type { MentionRule } from '../mention-rule.ts';
import type { MentionDraft } from '../make-mention.ts';

/** Nouns that stand for a place named before, with nothing that says which. */
const PLACES = new Set(['страна', 'государство', 'республика', 'город', 'регион']);
const NONE: ReadonlySet<string> = new Set();
/** A name inside a title («президент страны»), what a thing is of («развитие страны») or where something is («в стране») is meant as one. */
const PREPOSITIONS = /^(?:в|во|из|по|для|за|от|до|с|со|на)$/u;

/** «восстановление | страны»: the genitive of a noun right before it that is no person and no group of them. */
function isOfNoun(before: Token | undefined, { parse }: Token): boolean {
  return parse?.case === 'gent' && before?.parse?.pos === 'NOUN' && !before.parse.grammemes.has('anim');
}

/** «руководил | государством», «покинул | страну»: right behind a verb that governs it. */
const isOfVerb = (before: Token | undefined, { parse }: Token): boolean =>
  /^(?:страна|государство|республика)$/u.test(parse?.lemma ?? '') &&
  /^(?:VERB|INFN|GRND)$/u.test(before?.parse?.pos ?? '') &&
  /^(?:accs|ablt)$/u.test(parse?.case ?? '');

/** «президент | страны», «в | городе»: a noun for a kind of place with nothing around it that tells which. */
export const barePlaces: MentionRule = (sentence, _resources, found) => {
  const { tokens } = sentence;
  return tokens.flatMap((token): MentionDraft[] => {
    const { index, parse, text } = token;
    const before = tokens[index - 1];
    if (parse?.pos !== 'NOUN' || parse.number !== 'sing' || !PLACES.has(parse.lemma) || /^\p{Lu}/u.test(text))
      return [];
    const inTitle = found.some(({ form, head, endToken }) => form === 'role' && head < index && index < endToken);
    if (!inTitle && !PREPOSITIONS.test(before?.norm ?? '') && !isOfNoun(before, token) && !isOfVerb(before, token))
      return [];
    // «город | Осло» says which.
    if (found.some(({ type, form, firstToken }) => type === 'Place' && form === 'name' && firstToken === index + 1))
      return [];
    if (leftEdge(sentence, index) < index || rightEdge(sentence, index, NONE) > index + 1) return [];
    return [
      { type: 'Place', form: 'pronoun', firstToken: index, endToken: index + 1, head: index, rule: 'bare-place' },
    ];
  });
};
