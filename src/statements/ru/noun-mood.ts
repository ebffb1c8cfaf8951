import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Context, lemma } from '../context.ts';
import type { NounRelation } from '../lexicon.ts';
import { previousPredicate } from './clause.ts';
import { type Mood, moodOf } from './mood.ts';
import { childrenBy } from './tree.ts';
import { isCancelled, isUnrealised } from './unrealised.ts';

const STATIC: Mood = Object.freeze({ polarity: 'positive', modality: 'asserted', time: 'present' });

/** «вероятный преемник», «потенциальная угроза»: not yet so. */
const TENTATIVE: ReadonlySet<string> = new Set(
  'вероятный возможный потенциальный предполагаемый будущий гипотетический'.split(' '),
);

/** «не является членом», «станет союзником», «не сторонник»: what the noun as a predicate, or the verb it completes, says of its being so. */
function predicateMood(context: Context, sentence: Sentence, noun: Token): Mood | null {
  const verb = sentence.tokens[noun.head];
  const completes =
    noun.parse?.case === 'ablt' && noun.deprel === 'xcomp' && /^(?:VERB|INFN)$/u.test(verb?.parse?.pos ?? '');
  const predicate = noun.deprel === 'root' || childrenBy(sentence, noun.index, 'nsubj', 'cop').length > 0;
  if (sentence.tokens[noun.index - 1]?.norm === 'не') return { ...STATIC, polarity: 'negative' };
  if (!completes && !predicate) return null;
  // «может | стать преемником»: the infinitive has the mood of its modal verb.
  const [infinitive] = completes
    ? childrenBy(sentence, noun.head, 'xcomp').filter(({ parse }) => parse?.pos === 'INFN')
    : [];
  const mood = moodOf(context, sentence, infinitive?.index ?? (completes ? noun.head : noun.index));
  // «был членом»: the copula tells when.
  const was = childrenBy(sentence, noun.index, 'cop').some(
    ({ parse }) => parse?.tense === 'past' && parse.lemma === 'быть',
  );
  if (was) return { ...mood, time: 'past' };
  return { ...mood, time: mood.time === 'past' && completes && lemma(verb) === 'стать' ? 'present' : mood.time };
}

const PLACING: ReadonlySet<string> = new Set(
  (
    'разместить размещать расположить располагать открыть открывать создать основать учредить построить строить возвести перенести ' +
    'перевести переместить устроить устраивать обустроить'
  ).split(' '),
);

/** «предложил разместить штаб-квартиру в Осло»: it is there only if the verb says that it has been put there. */
function placingMood(context: Context, sentence: Sentence, noun: Token): Mood | null {
  const verb = sentence.tokens[noun.head];
  return verb && PLACING.has(lemma(verb)) ? moodOf(context, sentence, verb.index) : null;
}

/** «в преддверии визита», «накануне встречи», «подготовка к саммиту»: it is still to come. */
const isAhead = ({ tokens }: Sentence, { index }: Token): boolean =>
  tokens
    .slice(Math.max(0, index - 3), index)
    .some((token) => /^(?:преддверии|накануне|перед)$/u.test(token.norm) || lemma(token) === 'подготовка');

/** What happens at a time, and may be only planned. */
const HAPPENING: ReadonlySet<string> = new Set(['HELD_IN', 'VISITED', 'MET_WITH', 'ATTENDED']);

/** What the predicate over the act's name makes of it; null if it says that the act did not happen. */
export function nounMood(context: Context, sentence: Sentence, noun: Token, row: NounRelation): Mood | null {
  const plain: Mood = { ...STATIC, modality: row.modality ?? 'asserted' };
  if (childrenBy(sentence, noun.index, 'amod').some((word) => TENTATIVE.has(lemma(word))))
    return { ...plain, modality: 'possible' };
  const said = predicateMood(context, sentence, noun);
  if (said && (row.lasting || said.polarity === 'negative')) return { ...plain, ...said };
  const placing = row.relation === 'LOCATED_IN' ? placingMood(context, sentence, noun) : null;
  if (placing) return { ...plain, modality: placing.modality, time: placing.time };
  if (HAPPENING.has(row.relation) && isCancelled(sentence, noun)) return null;
  if (HAPPENING.has(row.relation) && isUnrealised(sentence, noun))
    return { ...plain, modality: 'planned', time: 'future' };
  if (row.lasting) return plain;
  return isAhead(sentence, noun)
    ? { ...plain, modality: 'planned', time: 'future' }
    : underPredicate(context, sentence, noun, plain);
}

/** What the predicate before the noun makes of its act: «обсудили | визит», «отказался от | визита». */
function underPredicate(context: Context, sentence: Sentence, noun: Token, plain: Mood): Mood | null {
  const at = previousPredicate(sentence, noun.index);
  const near = sentence.tokens
    .slice(Math.max(0, at), noun.index)
    .findLast(({ parse }) => ['VERB', 'INFN', 'ADJS', 'PRTS', 'GRND'].includes(parse?.pos ?? ''));
  if (!near) return plain;
  const mood = moodOf(context, sentence, near.index);
  if (mood.polarity === 'negative' || context.lexicon.words.refusal.has(lemma(near))) return null;
  const wants = context.lexicon.frames
    .get(lemma(near))
    ?.some(({ relation }) => relation === 'PROPOSED' || relation === 'CALLED_FOR');
  if (wants) return { ...plain, modality: 'proposed' };
  const open = context.lexicon.words.intention.has(lemma(near)) || mood.modality !== 'asserted';
  return open ? { ...plain, modality: mood.modality === 'possible' ? 'possible' : 'planned', time: 'future' } : plain;
}
