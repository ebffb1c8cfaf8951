import type { Span } from '../../base/span.ts';
import type { WordClasses } from '../../mentions/sequence/word-classes.ts';
import type { LabelledSpan } from '../../mentions/train/label-sentences.ts';
import { Features } from '../../text/hashed-weights.ts';
import type { Sentence } from '../../text/text.ts';
import { type Context, lemma } from '../context.ts';
import { pairsOf } from '../learned/pair-candidates.ts';
import { type Pair, pairFeatures } from '../learned/pair-features.ts';
import { MOST_FEATURES } from '../learned/pair-model.ts';
import { wordTraits } from '../learned/word-traits.ts';
import type { Statement } from '../statement.ts';
import { type CorpusRelation, ourRelations } from './nerel-relations.ts';

/** A pair to learn from. */
export interface LabelledPair {
  /** A relation, or `none`. */
  readonly label: string;
  readonly features: Int32Array;
  /** The same without lemmas, for what rules told. */
  readonly plain: Int32Array;
  /** True if a rule told it. */
  readonly silver: boolean;
}

/** A statement of our own annotation: its ends by place; null for a relation that may be left out as well as told. */
export type AnnotatedStatement = readonly [type: string | null, subject: Span, object: Span];

/** What is known of one text. */
export interface AnnotatedText {
  readonly context: Context;
  /** What the rules say of it. */
  readonly statements: readonly Statement[];
  readonly spans: readonly LabelledSpan[];
  readonly relations: readonly CorpusRelation[];
  /** What our own annotation says of it; null if it was not annotated. */
  readonly annotated: readonly AnnotatedStatement[] | null;
}

/** Events that one attends; of others («авария») a participant is something else. */
const ATTENDED = new Set(
  (
    'встреча саммит форум заседание конференция пресс-конференция переговоры совещание митинг церемония съезд сессия слушание ' +
    'симпозиум выставка фестиваль чемпионат турнир матч соревнование конкурс консультация акция марш шествие парад учения ' +
    'конгресс ассамблея дебаты дискуссия брифинг банкет кинофестиваль олимпиада игры пикет протест манифестация демонстрация семинар'
  ).split(' '),
);

/** The token of a stretch that hangs on something outside it; −1 if it is not in the sentence. */
function topIn({ start, end, tokens }: Sentence, span: Span): number {
  if (span.end <= start || span.start >= end) return -1;
  const within = tokens.filter(
    (token) => token.start < span.end && token.end > span.start && token.kind !== 'punctuation',
  );
  const inside = new Set(within.map(({ index }) => index));
  return within.find(({ head }) => !inside.has(head))?.index ?? -1;
}

const between = (from: number, to: number): number => from * 4096 + to;

/** What a title makes of its bearer. */
function officeIn({ lexicon, text }: Context): (title: LabelledSpan, where: LabelledSpan) => string | null {
  return (title, where) => {
    const sentence = text.sentences.find(({ start, end }) => start <= title.start && title.end <= end);
    const head = sentence?.tokens[topIn(sentence, title)];
    if (!head) return null;
    const word = lemma(head);
    const state = /COUNTRY|CITY|STATE/u.test(where.kind);
    if (lexicon.roles.deputies.has(word)) return 'MEMBER_OF';
    if (lexicon.roles.leading.has(word.replace(/^экс-|^вице-/u, '')))
      return word === 'министр' && state ? 'none' : 'LEADS';
    return where.kind === 'COUNTRY' ? null : 'MEMBER_OF';
  };
}

/** Relations by the tokens at their ends; what is told for certain before what is left open. */
function byEnds(
  sentence: Sentence,
  told: readonly (readonly [string | null, Span, Span])[],
): Map<number, string | null> {
  const found = new Map<number, string | null>();
  for (const [type, from, to] of told) {
    const [a, b] = [topIn(sentence, from), topIn(sentence, to)];
    const key = between(a, b);
    if (a >= 0 && b >= 0 && (found.get(key) ?? null) === null) found.set(key, type);
  }
  return found;
}

const spanOf = ({ start, end }: { readonly start: number | null; readonly end: number | null }): Span => ({
  start: start ?? -1,
  end: end ?? -1,
});

/** What is known of one pair: undefined where nothing is told, null where it is left open. */
interface Told {
  readonly annotated: string | null | undefined;
  readonly corpus: string | null | undefined;
  readonly rule: string | undefined;
  /** True if a pair of which nothing is told stands in no relation. */
  readonly exhaustive: boolean;
}

/** The label of a pair by our annotation, the corpus and the rules; null if it is unknown. */
function labelOf(sentence: Sentence, pair: Pair, { annotated, corpus, rule, exhaustive }: Told): string | null {
  if (annotated !== undefined) return annotated;
  const otherwise = rule ?? (exhaustive ? 'none' : null);
  if (corpus === undefined) return otherwise;
  if (corpus === null) return rule ?? null;
  if (corpus !== 'ATTENDED') return corpus;
  if (pair.object.type !== 'Event') return otherwise;
  return ATTENDED.has(lemma(sentence.tokens[pair.object.top])) ? corpus : (rule ?? null);
}

/**
 * All pairs of the text's sentences with what they are; those of which nobody knows are left out. The corpus tells relations of names and
 * titles alone: of a pair with another end («клуб», «он») only our own annotation says that it stands in none.
 */
export function labelPairs(
  { context, statements, spans, relations, annotated }: AnnotatedText,
  wordClasses: WordClasses,
  learned: ReadonlySet<string>,
): readonly LabelledPair[] {
  const ours = ourRelations(relations, spans, officeIn(context));
  const gold = ours.flatMap(({ type, from, to }) => {
    const [a, b] = [spans[from], spans[to]];
    return a && b ? [[type, a, b] as const] : [];
  });
  const ruled = statements
    .filter(({ type, subject, object }) => learned.has(type) && subject.start !== null && object.start !== null)
    .map((one) => ({ start: one.start, told: [one.type, spanOf(one.subject), spanOf(one.object)] as const }));
  const features = new Features(MOST_FEATURES);
  return context.text.sentences.flatMap((sentence) => {
    const traits = wordTraits(sentence, wordClasses);
    const here = ruled.filter(({ start }) => sentence.start <= start && start < sentence.end).map(({ told }) => told);
    const [own, corpus, rules] = [byEnds(sentence, annotated ?? []), byEnds(sentence, gold), byEnds(sentence, here)];
    const marked = new Set(spans.map((span) => topIn(sentence, span)));
    const seen = (pair: Pair, lexical: boolean): Int32Array => {
      pairFeatures(features, traits, pair, lexical);
      return features.values.slice(0, features.count);
    };
    return pairsOf(context, sentence, traits).flatMap((pair): LabelledPair[] => {
      const key = between(pair.subject.top, pair.object.top);
      const rule = rules.get(key) ?? undefined;
      const exhaustive = annotated !== null || (marked.has(pair.subject.top) && marked.has(pair.object.top));
      const label = labelOf(sentence, pair, { annotated: own.get(key), corpus: corpus.get(key), rule, exhaustive });
      if (label === null || (label !== 'none' && !learned.has(label))) return [];
      return [{ label, features: seen(pair, true), plain: seen(pair, false), silver: rule === label }];
    });
  });
}
