import { perSentence } from '../../text/per-sentence.ts';
import { plain } from './prepositions.ts';

/** The words of a sentence as they stand: what a rule's word is missing from it need not look at. */
export const wordsIn = perSentence(({ tokens }): ReadonlySet<string> => new Set(tokens.map(({ norm }) => norm)));

/** Where each preposition of a sentence, in its plain form, stands last: a slot with another one is empty. */
export const prepositionsIn = perSentence(
  ({ tokens }): ReadonlyMap<string | null, number> =>
    new Map(tokens.flatMap(({ deprel, norm, index }) => (deprel === 'case' ? [[plain(norm), index] as const] : []))),
);
