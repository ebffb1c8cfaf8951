import type { Article, ArticleMetadata, RawArticle } from '../article/article.ts';
import type { Problem } from '../article/problem.ts';
import type { Span } from '../base/span.ts';
import type { Entity, ResolvedMention } from '../entities/entity.ts';
import type { NearMiss, Statement } from '../statements/statement.ts';

/** A sentence's place, without its tokens: what the graph stores of it. */
export interface SentenceSpan extends Span {
  readonly index: number;
}

/** All that was read from one article. A refused file has `article: null`, empty lists and its problem. */
export interface Extraction {
  readonly file: string;
  /** Fingerprint of rules, lexicon, catalogue and model. */
  readonly extractor: string;
  readonly article: ExtractedArticle | null;
  /** MinHash of what the article tells: near-duplicates are one story. */
  readonly signature: readonly number[];
  readonly sentences: readonly SentenceSpan[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly ResolvedMention[];
  readonly statements: readonly Statement[];
  readonly nearMisses: readonly NearMiss[];
  readonly problems: readonly Problem[];
}

/** The article with publisher and relay completed from what its own dateline says. */
export interface ExtractedArticle extends Article {
  readonly relayedFrom: string | null;
  /** What came with the text: with it, the stored text can be read again by other rules. */
  readonly metadata: ArticleMetadata;
}

/** Reads one raw text or refuses it; pure and deterministic. Commands receive it as a port (worker threads or in place). */
export type Extract = (raw: RawArticle) => Promise<Extraction>;
