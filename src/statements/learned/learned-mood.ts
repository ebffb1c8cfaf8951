import type { Sentence } from '../../text/text.ts';
import { type Context, lemma } from '../context.ts';
import { type Mood, moodOf } from '../ru/mood.ts';
import { type Pair, verbAbove } from './pair-features.ts';
import { isWithin } from './site.ts';
import type { WordTraits } from './word-traits.ts';

const PLAIN: Mood = Object.freeze({ polarity: 'positive', modality: 'asserted', time: 'present' });
/** What a noun phrase tells whatever the predicate over it says («глава фонда не приехал»). */
const LASTING = new Set(['LEADS', 'MEMBER_OF', 'PART_OF', 'LOCATED_IN']);
const FORMER = /^(?:бывш|экс-)|^(?:прежний|экс|тогдашний|покойный|отставной|предыдущий|свергнутый|низложенный|тогда)$/u;
const COMING = /^(?:будущий|избранный|предполагаемый|потенциальный|кандидат|кандидатура|претендент|пост|должность)$/u;
/** Words of what somebody only wants: «мечтал о месте в совете», «говорил о намерении стать тренером». */
const WANTED = /^(?:намерени|желани|мечт|стремлени|предложени|просьб|хотеть|надежд|шанс)/u;
/** Words of what is kept from being, or is to be. */
const PREVENTED =
  /^(?:проигра|предотвра|избежа|избега|недопу|предупрежд|помеша|меша|запре|отмен|отказ|срыв|сорва|пропуст|пропуска|проигнор|бойкот)/u;

/** What a relation is told by: the words on the way, and the verb over them where it matters. */
export interface Telling {
  readonly mood: Mood;
  readonly words: readonly number[];
}

/** Who leaves an office later has it now; who is given it has it from then on. */
const LEAVING: ReadonlySet<string> = new Set(
  'покинуть оставить уйти сложить уволить сместить отстранить освободить'.split(' '),
);
const REPLACING: ReadonlySet<string> = new Set('сменить сменять заменить заменять'.split(' '));
const BECOMING: ReadonlySet<string> = new Set(
  'стать признать назвать избрать назначить утвердить приступить вступить занять возглавить войти'.split(' '),
);

/** Verbs whose past tells that a state is over: «был тренером», «выполнял обязанности главы». */
const ENDING =
  /^(?:быть|являться|(?:про)?работать|(?:по|про)?служить|возглавлять|руководить|управлять|занимать|исполнять|выполнять|стоять|править|считаться|находиться|уйти|отречься|подать|снять|лишиться|лишить|сменить|сменять|заменить|умереть|погибнуть|скончаться|убить|казнить|свергнуть)$/u;

/** The words that may tell that a state is over: not those of another noun («бывший мэр | столицы Чили»). */
function tellsOf({ tokens }: Sentence, { subject, object, path }: Pair): (at: number) => boolean {
  const way = new Set([...path.up, path.meeting, ...path.down, subject.top, object.top]);
  const isInside = (at: number): boolean =>
    (at >= subject.first && at < subject.end) || (at >= object.first && at < object.end);
  return (at) => {
    const { head, parse } = tokens[at] ?? {};
    return !/^(?:ADJF|PRTF)$/u.test(parse?.pos ?? '') || way.has(head ?? -1) || isInside(head ?? -1);
  };
}

/** When a lasting state holds, by the words before and on the way between its ends; null if it is only to come. */
function lastingTime(sentence: Sentence, pair: Pair): Mood['time'] | null {
  const { subject, object, path } = pair;
  const first = Math.min(subject.first, object.first, path.meeting);
  const end = Math.max(subject.end, object.end);
  const around = sentence.tokens.slice(Math.max(0, first - 2), end);
  const isTold = tellsOf(sentence, pair);
  const told = (pattern: RegExp) => around.some((token) => pattern.test(lemma(token)) || pattern.test(token.norm));
  // «в кандидаты на пост генсека прочили бывшего министра»: what is not yet so is not so, whatever was.
  if (told(COMING)) return null;
  const past = around.filter((token) => FORMER.test(lemma(token)) || FORMER.test(token.norm));
  return past.some(({ index }) => isTold(index)) ? 'past' : 'present';
}

/** A state that the verb begins or ends: «стал тренером клуба», «покинет пост главы банка». */
function stateUnder(verb: string, mood: Mood, type: string): Mood {
  // «президент Чили Сомов подписал закон»: by a deed nobody's title is over.
  const goesOn = BECOMING.has(verb) || (type === 'LEADS' && !ENDING.test(verb) && !LEAVING.has(verb));
  if (mood.time === 'past' && goesOn) return { ...mood, time: 'present' };
  return mood.time === 'future' && LEAVING.has(verb) ? PLAIN : mood;
}

/** The state that the words on the way tell, under their verb. */
function stateOn(
  sentence: Sentence,
  way: readonly number[],
  { verb, mood, type }: { readonly verb: number; readonly mood: Mood; readonly type: string },
): Mood {
  // «стал мэром, сменив Ивана Сомова»: he was mayor.
  const isReplaced = way.some((at) => REPLACING.has(lemma(sentence.tokens[at])));
  return isReplaced ? { ...PLAIN, time: 'past' } : stateUnder(lemma(sentence.tokens[verb]), mood, type);
}

/** The verb that governs the object («Сомов, ранее | возглавлявший банк»), else the one over them. */
function verbOf(traits: WordTraits, { path: { up, down, meeting } }: Pair): number {
  const isVerbal = (at: number): boolean => traits.verbal[at] === 1;
  const below = down.findLast(isVerbal);
  if (below !== undefined) return below;
  return isVerbal(meeting) ? meeting : (up.findLast(isVerbal) ?? verbAbove(traits, meeting));
}

/** The mood that a noun's act takes from the predicate over it; null where that denies the act or doubts it. */
function underPredicate(context: Context, sentence: Sentence, verb: number): Mood | null {
  const mood = moodOf(context, sentence, verb);
  if (mood.polarity === 'negative' || context.lexicon.words.refusal.has(lemma(sentence.tokens[verb]))) return null;
  return mood.modality === 'asserted' ? { ...PLAIN, time: mood.time } : mood;
}

/** What the words around a learned relation make of it; null if they say that it is not so, or leave open whether it is. */
export function learnedMood(
  context: Context,
  sentence: Sentence,
  { traits, pair, type }: { readonly traits: WordTraits; readonly pair: Pair; readonly type: string },
): Telling | null {
  const { up, down, meeting } = pair.path;
  const way = [...up, meeting, ...down];
  const verbal = way.some((at) => traits.verbal[at] === 1);
  if (LASTING.has(type) && !verbal) {
    const time = lastingTime(sentence, pair);
    return time && { mood: { ...PLAIN, time }, words: way };
  }
  // «Осенний кинофестиваль» of a town: its name tells where, and no verb when.
  const isByName = isWithin(pair.object, pair.subject) && sentence.tokens[pair.object.top]?.parse?.pos === 'ADJF';
  if (type === 'HELD_IN' && isByName) return { mood: PLAIN, words: way };
  const verb = LASTING.has(type) ? verbOf(traits, pair) : verbAbove(traits, meeting);
  const words = verb < 0 ? way : [...way, verb];
  if (way.some((at) => WANTED.test(lemma(sentence.tokens[at])))) return null;
  if (words.some((at) => PREVENTED.test(lemma(sentence.tokens[at])))) return null;
  const mood = verb < 0 ? PLAIN : verbal ? moodOf(context, sentence, verb) : underPredicate(context, sentence, verb);
  // «Чили не хочет спорить, заявил её президент»: what a clause denies is not the state that its words tell besides.
  if (!mood || (LASTING.has(type) && mood.polarity === 'negative')) return null;
  return { mood: LASTING.has(type) ? stateOn(sentence, way, { verb, mood, type }) : mood, words };
}
