import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Context, lemma } from '../context.ts';
import type { Modality, Polarity, Time } from '../statement.ts';
import { isDoubted } from './doubted.ts';
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
  return (
    childrenOf(sentence, index).some(
      (child) =>
        (child.norm === 'не' || child.norm === 'нельзя') &&
        child.index < index &&
        !/^(?:только|просто|лишь)$/u.test(sentence.tokens[child.index + 1]?.norm ?? ''),
    ) ||
    // «не все депутаты согласны»
    childrenBy(sentence, index, 'nsubj').some((subject) =>
      [subject, ...childrenBy(sentence, subject.index, 'det')].some(
        (word) => /^(?:весь|все|каждый|всякий)$/u.test(lemma(word)) && sentence.tokens[word.index - 1]?.norm === 'не',
      ),
    ) ||
    childrenBy(sentence, index, 'aux', 'cop').some(
      (aux) => aux.index < index && childrenOf(sentence, aux.index).some(({ norm }) => norm === 'не'),
    )
  );
}

const CONDITIONS = new Set(['если', 'ли']);

/** Words by which the author leaves open whether it is so. */
const DOUBTS: ReadonlySet<string> = new Set(['бы', 'якобы', 'предположительно', 'вероятно']);

/** The word's own mood: its negation, auxiliaries and tense. */
function ownMood(sentence: Sentence, token: Token): Mood {
  const { parse } = token;
  const around = childrenOf(sentence, token.index);
  // «приветствуем» is both: told of now.
  const both = token.parses.some(({ tense, lemma: same }) => tense === 'pres' && same === parse?.lemma);
  const future = (parse?.tense === 'futr' && !both) || around.some(({ norm }) => norm === 'будет' || norm === 'будут');
  const possible = around.some(({ norm }) => DOUBTS.has(norm) || CONDITIONS.has(norm)) || isDoubted(sentence, token);
  const was = around.some((word) => isBy(word, 'aux', 'cop') && word.parse?.tense === 'past');
  const past = parse?.pos === 'PRTS' ? was || !STATES.has(parse.lemma) : parse?.tense === 'past';
  return {
    polarity: isNegated(sentence, token) ? 'negative' : 'positive',
    modality: possible ? 'possible' : future ? 'planned' : 'asserted',
    time: future ? 'future' : past ? 'past' : 'present',
  };
}

/** Short participles of aims and feelings tell how it is, not what was done: «намерен построить», «нацелен на развитие», «обеспокоен ростом». */
const STATES: ReadonlySet<string> = new Set(
  (
    'намерить нацелить направить ориентировать рассчитать призвать предназначить настроить посвятить сосредоточить сфокусировать ' +
    'удовлетворить восхитить впечатлить обеспокоить озаботить встревожить огорчить разочаровать возмутить заинтересовать расположить'
  ).split(' '),
);

const WISHES: ReadonlySet<string> = new Set(['PROPOSED', 'CALLED_FOR']);

/** What a word does to the fact that an infinitive under it tells; null if it says nothing of its being done. */
function opening(context: Context, governor: Token): Modality | null {
  const { intention, ability, attempt, necessityPredicates, refusal } = context.lexicon.words;
  const word = lemma(governor);
  if (ability.has(word)) return 'possible';
  if (intention.has(word) || word === 'должный') return 'planned';
  // «предложил обсудить»: wished, not done.
  const wishes = context.lexicon.frames.get(word)?.some(({ relation }) => WISHES.has(relation)) ?? false;
  if (wishes || necessityPredicates.has(word) || necessityPredicates.has(governor.norm)) return 'proposed';
  // «шанс возглавить», «право наложить»: what a noun only allows is not done.
  return governor.parse?.pos === 'NOUN' && !attempt.has(word) && !refusal.has(word) ? 'possible' : null;
}

/** The mood of an infinitive, given its own and that of the word it hangs on: denials cancel each other. */
function joinedMood(own: Mood, above: Mood, refused: boolean, open: Modality | null): Mood {
  const denials = [own.polarity === 'negative', above.polarity === 'negative', refused].filter(Boolean).length;
  return {
    polarity: denials % 2 === 1 ? 'negative' : 'positive',
    modality: above.modality === 'possible' ? 'possible' : (open ?? above.modality),
    time: open ? 'future' : above.time,
  };
}

/** Polarity, modality and time of the predicate at `at`, with what it hangs on. */
export function moodOf(context: Context, sentence: Sentence, at: number, depth = 0): Mood {
  const token = sentence.tokens[at];
  if (!token) return { polarity: 'positive', modality: 'asserted', time: 'present' };
  const own = ownMood(sentence, token);
  let up = headOfToken(sentence, token);
  if (up && isBy(token, 'conj') && token.parse?.pos === 'INFN') up = headOfToken(sentence, up);
  // «отказался от предложения | занять пост»: who refuses the offer refuses the deed.
  const over = up?.parse?.pos === 'NOUN' ? headOfToken(sentence, up) : undefined;
  if (over && token.parse?.pos === 'INFN' && context.lexicon.words.refusal.has(lemma(over))) up = over;
  if (!up || depth > 4 || !(token.parse?.pos === 'INFN' || isBy(token, 'xcomp'))) return own;
  const above = moodOf(context, sentence, up.index, depth + 1);
  return joinedMood(own, above, context.lexicon.words.refusal.has(lemma(up)), opening(context, up));
}

export const flipped = (polarity: Polarity): Polarity => FLIPPED[polarity];
