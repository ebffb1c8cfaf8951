import type { Sentence } from '../../text/text.ts';
import { type Context, lemma } from '../context.ts';
import type { Modality, Polarity, Time } from '../statement.ts';

/** What the words around a predicate do to the fact. */
export interface Mood {
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly time: Time;
}

/** How far before a predicate its particles and auxiliaries stand («не смог бы поддержать», «может быть поддержана»). */
const REACH = 4;

function negated({ tokens }: Sentence, at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - REACH); index -= 1) {
    const token = tokens[index];
    if (!token || /^[,;:«»"]$/u.test(token.text)) return false;
    if (token.norm === 'не' || token.norm === 'нельзя') {
      const between = tokens.slice(index + 1, at);
      const reaches = between.every(
        ({ parse }) => parse?.pos === 'VERB' || parse?.pos === 'ADVB' || parse?.pos === 'ADJS' || parse?.pos === 'PRCL',
      );
      return reaches && !between.some(({ norm }) => norm === 'только' || norm === 'просто');
    }
  }
  return false;
}

/** Polarity, modality and time of the predicate at `at`. */
export function moodOf(context: Context, sentence: Sentence, at: number): Mood {
  const { ability, intention } = context.lexicon.words;
  const parse = sentence.tokens[at]?.parse;
  const around = sentence.tokens.slice(Math.max(0, at - REACH), at + 2);
  const possible = around.some((token) => token.norm === 'бы' || ability.has(lemma(token)));
  const planned = sentence.tokens.slice(Math.max(0, at - REACH), at).some((token) => intention.has(lemma(token)));
  const future = parse?.tense === 'futr' || around.some((token) => token.norm === 'будет' || token.norm === 'будут');
  const due = sentence.tokens.slice(Math.max(0, at - REACH), at).some((token) => lemma(token) === 'должный');
  const modality: Modality = possible ? 'possible' : planned || future || due ? 'planned' : 'asserted';
  const time: Time =
    future || planned || due ? 'future' : parse?.tense === 'past' || parse?.pos === 'PRTS' ? 'past' : 'present';
  return { polarity: negated(sentence, at) ? 'negative' : 'positive', modality, time };
}
