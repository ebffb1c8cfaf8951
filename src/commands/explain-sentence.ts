import type { Entity, ResolvedMention } from '../entities/entity.ts';
import type { Argument, NearMiss, Statement } from '../statements/statement.ts';
import type { Clause } from '../text/clause.ts';
import { clausesOf } from '../text/ru/clauses.ts';
import { nounPhrases } from '../text/ru/chunks.ts';
import type { TokenRange } from '../text/dependencies.ts';
import type { Quotation, Sentence } from '../text/text.ts';
import type { Explanation } from './create-extract.ts';

/** All that was understood of one sentence, and what was not. */
export interface ExplainedSentence {
  readonly sentence: Sentence;
  readonly phrases: readonly TokenRange[];
  readonly clauses: readonly Clause[];
  /** Direct speech that the sentence stands in or holds. */
  readonly speech: readonly Quotation[];
  readonly mentions: readonly ResolvedMention[];
  readonly statements: readonly Statement[];
  readonly nearMisses: readonly NearMiss[];
}

/** An explanation sentence by sentence. */
export interface ExplainedArticle {
  readonly sentences: readonly ExplainedSentence[];
  /** The entity's name, or what stands for it. */
  readonly nameOf: (argument: Argument) => string;
  readonly entityOf: (mention: ResolvedMention) => Entity | null;
}

function bySentence<T>(items: readonly T[], sentenceOf: (item: T) => number): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const sentence = sentenceOf(item);
    const group = groups.get(sentence);
    if (group) group.push(item);
    else groups.set(sentence, [item]);
  }
  return groups;
}

/** The sentence that holds an offset: sentences are in order. */
function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Lays what was found beside the sentences where it was found. */
export function explainSentences({ extraction, text }: Explanation): ExplainedArticle {
  const sentences = text?.sentences ?? [];
  const entities = new Map(extraction.entities.map((entity) => [entity.id, entity]));
  const mentions = bySentence(extraction.mentions, ({ sentence }) => sentence);
  const statements = bySentence(extraction.statements, ({ start }) => sentenceAt(sentences, start));
  const nearMisses = bySentence(extraction.nearMisses, ({ start }) => sentenceAt(sentences, start));
  const speech = (text?.quotations ?? []).filter((quotation) => quotation.speech);
  return {
    sentences: sentences.map((sentence) => ({
      sentence,
      phrases: nounPhrases(sentence),
      clauses: clausesOf(sentence),
      speech: speech.filter(({ start, end }) => start < sentence.end && end > sentence.start),
      mentions: mentions.get(sentence.index) ?? [],
      statements: statements.get(sentence.index) ?? [],
      nearMisses: nearMisses.get(sentence.index) ?? [],
    })),
    nameOf: ({ entity, via }) => (via === 'article' ? 'this article' : (entities.get(entity)?.name ?? entity)),
    entityOf: ({ entity }) => (entity === null ? null : (entities.get(entity) ?? null)),
  };
}
