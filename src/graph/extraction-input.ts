import type { Article, ArticleMetadata } from '../article/article.ts';
import type { Problem } from '../article/problem.ts';
import type { Span } from '../base/span.ts';
import type { Entity, ResolvedMention } from '../entities/entity.ts';
import type { NearMiss, Statement } from '../statements/statement.ts';

/** What the graph stores of one article: the shape of an extraction whose article was read. */
export interface LoadableExtraction {
  readonly file: string;
  readonly extractor: string;
  readonly article: Article & { readonly relayedFrom: string | null; readonly metadata: ArticleMetadata };
  /** MinHash of what the article tells. */
  readonly signature: readonly number[];
  readonly sentences: readonly (Span & { readonly index: number })[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly ResolvedMention[];
  readonly statements: readonly Statement[];
  readonly nearMisses: readonly NearMiss[];
  readonly problems: readonly Problem[];
}
