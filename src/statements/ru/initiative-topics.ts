import type { ResolvedMention } from '../../entities/entity.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Context, lemma } from '../context.ts';
import type { Argued } from '../demand.ts';
import { mentionAt } from './phrases.ts';

/** Nouns for what somebody puts forward; in the plural each of several topics is one of them. */
const PUT_FORWARD: ReadonlySet<string> = new Set(['инициатива', 'предложение', 'идея']);

/** Case of the topic behind its preposition. */
const TOPIC_CASE: Readonly<Record<string, string>> = { о: 'loct', об: 'loct', обо: 'loct', по: 'datv' };

/** «по вопросам | торговли»: nouns that only introduce a topic in the genitive. */
const INTRODUCING: ReadonlySet<string> = new Set(['вопрос', 'проблема', 'тема', 'проблематика']);

/** The farthest that the topics' preposition stands behind the noun: «инициативы | председателя КНР Си Цзиньпина | по …». */
const REACH = 8;

const isPart = ({ text, parse }: Token): boolean =>
  text === ',' || /^(?:и|а|также)$/u.test(text) || ['NOUN', 'ADJF', 'PRTF'].includes(parse?.pos ?? '');

const mayBe = ({ parses }: Token, kase: string): boolean =>
  parses.slice(0, 6).some(({ pos, case: own }) => pos === 'NOUN' && own === kase);

/** Where the topics begin and in which case they stand; null if the noun has none behind it. */
function beginning({ tokens }: Sentence, head: number): readonly [first: number, kase: string] | null {
  const preposition = tokens.slice(head + 1, head + REACH).find(({ norm }) => TOPIC_CASE[norm] !== undefined);
  const kase = preposition && TOPIC_CASE[preposition.norm];
  if (!preposition || !kase) return null;
  // Between them stands only whose they are, and a colon at most.
  const between = tokens.slice(head + 1, preposition.index);
  if (between.some(({ parse, text }) => !['NOUN', 'ADJF'].includes(parse?.pos ?? '') && text !== ':')) return null;
  const first = preposition.index + 1;
  return INTRODUCING.has(lemma(tokens[first])) ? [first + 1, 'gent'] : [first, kase];
}

/** The heads of the topics: nouns of the case, each the first of its own phrase. */
function topicHeads(sentence: Sentence, head: number): readonly Token[] {
  const start = beginning(sentence, head);
  if (!start) return [];
  const [first, kase] = start;
  const { tokens } = sentence;
  const stop = tokens.findIndex((token, at) => at >= first && !isPart(token));
  return tokens
    .slice(first, stop < 0 ? tokens.length : stop)
    .filter((token) => token.parse?.pos === 'NOUN' && mayBe(token, kase))
    .filter(({ index }) => index === first || tokens[index - 1]?.parse?.pos !== 'NOUN');
}

/** «инициативы X: о торговле, транспорте и связи», «предложения по вопросам …»: the topics of several; of one, or of one topic, none. */
export function initiativeTopics(
  context: Context,
  sentence: Sentence,
  { head }: Pick<ResolvedMention, 'head'>,
): readonly Argued[] {
  const noun = sentence.tokens[head];
  if (!PUT_FORWARD.has(lemma(noun)) || noun?.parse?.number !== 'plur') return [];
  const topics = topicHeads(sentence, head).flatMap((topic) => mentionAt(context, sentence, topic) ?? []);
  return topics.length > 1 ? topics : [];
}
