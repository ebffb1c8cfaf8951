import type { Span } from '../../base/span.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { lemma } from '../context.ts';
import { childrenBy, prepositionAt, subtreeOf } from './tree.ts';

/** Prepositions of place and occasion; «о», «за», «против» tell what is said. */
const OF_OCCASION = /^(?:в|во|на|при|после|перед|накануне)$/u;

/** «заявил о готовности», «отметив, что …»: a converb of saying goes on with the words. */
const speaksOn = (sentence: Sentence, converb: Token, speechVerbs: ReadonlySet<string>): boolean =>
  speechVerbs.has(lemma(converb)) || childrenBy(sentence, converb.index, 'ccomp').length > 0;

/** A clause with a subject is something that is said, wherever the tree hung it. */
const isClause = ({ deprel }: Token): boolean => /^(?:ccomp|parataxis|conj|csubj)/u.test(deprel);

/**
 * «заявил министр, | выступая на форуме в Осло», «сообщил он | на заседании совета»: what stands behind the verb of speech and tells where and when
 * it was said is the author's.
 */
export function speechSettings(sentence: Sentence, verb: Token, speechVerbs: ReadonlySet<string>): readonly Span[] {
  const converbs = childrenBy(sentence, verb.index, 'advcl').filter(
    (child) => child.parse?.pos === 'GRND' && !speaksOn(sentence, child, speechVerbs),
  );
  const occasions = childrenBy(sentence, verb.index, 'obl').filter((child) =>
    OF_OCCASION.test(prepositionAt(sentence, child) ?? ''),
  );
  return [...converbs, ...occasions]
    .filter(({ index }) => index > verb.index)
    .flatMap((head) => {
      const own = subtreeOf(sentence, head.index, isClause);
      const [first, last] = [sentence.tokens[own[0] ?? -1], sentence.tokens[own.at(-1) ?? -1]];
      return first && last ? [{ start: first.start, end: last.end }] : [];
    });
}
