import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Context, lemma } from '../context.ts';
import type { Argued } from '../demand.ts';
import { complementsOf } from './slots.ts';
import { nounSpan } from './noun-span.ts';

/** Verbs by which a body has a share of something: «объединяет половину населения Африки». */
const HAVING: ReadonlySet<string> = new Set(
  'представлять объединять охватывать составлять насчитывать занимать производить контролировать'.split(' '),
);

/** Shares told by a noun. */
const SHARES: ReadonlySet<string> = new Set(['половина', 'треть', 'четверть', 'большинство']);

/** The verb and the share of a whole that it tells of its subject, as a figure: «треть | населения планеты». */
export function sharesTold(context: Context, sentence: Sentence): readonly (readonly [verb: Token, figure: Argued])[] {
  return sentence.tokens
    .filter((token) => HAVING.has(lemma(token)) && /^(?:VERB|PRTF)$/u.test(token.parse?.pos ?? ''))
    .flatMap((verb) =>
      complementsOf(sentence, verb.index, 'accs')
        .filter((noun) => SHARES.has(lemma(noun)) && complementsOf(sentence, noun.index, 'gent').length > 0)
        .map((noun) => {
          const tokens = nounSpan(sentence, noun);
          return [verb, context.demand.made(sentence, noun.index, tokens, { type: 'Figure' })] as const;
        }),
    );
}
