import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Context, lemma } from '../context.ts';
import type { Modality, Polarity, Time } from '../statement.ts';
import { childrenBy, childrenOf, headOfToken, isBy } from './tree.ts';

/** What the words around a predicate do to the fact. */
export interface Mood {
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly time: Time;
}

const FLIPPED: Readonly<Record<Polarity, Polarity>> = { positive: 'negative', negative: 'positive' };

/** «не поддержал», «не был принят»; «не только» denies nothing. */
function isNegated(sentence: Sentence, { index }: Token): boolean {
  return childrenOf(sentence, index).some(
    (child) =>
      (child.norm === 'не' || child.norm === 'нельзя') &&
      child.index < index &&
      !/^(?:только|просто|лишь)$/u.test(sentence.tokens[child.index + 1]?.norm ?? ''),
  ) || childrenBy(sentence, index, 'aux', 'cop').some((aux) => aux.index < index && childrenOf(sentence, aux.index).some(({ norm }) => norm === 'не'));
}

const CONDITIONS = new Set(['если', 'ли']);

/** The word's own mood: its negation, auxiliaries and tense. */
function ownMood(sentence: Sentence, token: Token): Mood {
  const { parse } = token;
  const around = childrenOf(sentence, token.index);
  const future = parse?.tense === 'futr' || around.some(({ norm }) => norm === 'будет' || norm === 'будут');
  const possible = around.some(({ norm }) => norm === 'бы' || CONDITIONS.has(norm));
  const past = parse?.tense === 'past' || parse?.pos === 'PRTS';
  return {
    polarity: isNegated(sentence, token) ? 'negative' : 'positive',
    modality: possible ? 'possible' : future ? 'planned' : 'asserted',
    time: future ? 'future' : past ? 'past' : 'present',
  };
}

/** What the word that an infinitive hangs on does to the fact that the infinitive tells. */
function under(context: Context, sentence: Sentence, own: Mood, governor: Token, depth: number): Mood {
  const { intention, ability, attempt, refusal, necessityPredicates } = context.lexicon.words;
  const word = lemma(governor);
  const above = moodOf(context, sentence, governor.index, depth + 1);
  const polarity = (refusal.has(word) ? 1 : 0) + (above.polarity === 'negative' ? 1 : 0) + (own.polarity === 'negative' ? 1 : 0);
  const open: Modality | null = ability.has(word) ? 'possible' : intention.has(word) || word === 'должный' ? 'planned' : necessityPredicates.has(word) || necessityPredicates.has(governor.norm) ? 'proposed' : null;
  const modality = above.modality === 'possible' ? 'possible' : (open ?? (attempt.has(word) || refusal.has(word) ? above.modality : above.modality));
  return { polarity: polarity % 2 === 1 ? 'negative' : 'positive', modality, time: open ? 'future' : above.time };
}

/** Polarity, modality and time of the predicate at `at`, with what it hangs on. */
export function moodOf(context: Context, sentence: Sentence, at: number, depth = 0): Mood {
  const token = sentence.tokens[at];
  if (!token) return { polarity: 'positive', modality: 'asserted', time: 'present' };
  const own = ownMood(sentence, token);
  let up = headOfToken(sentence, token);
  if (up && isBy(token, 'conj') && token.parse?.pos === 'INFN') up = headOfToken(sentence, up);
  if (!up || depth > 4 || token.parse?.pos !== 'INFN') return own;
  return under(context, sentence, own, up, depth);
}

export const flipped = (polarity: Polarity): Polarity => FLIPPED[polarity];
