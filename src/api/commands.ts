import type { Decisions } from '../commands/decisions.ts';
import type { Graph } from '../graph/connect.ts';

/** A text to be loaded, with what is known of it. */
export interface ArticleInput {
  readonly text: string;
  readonly url: string | null;
  readonly sourceId: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly publishedOn: string | null;
}

/** What loading one article did; `removed`: a decision keeps it out of sight. */
export interface LoadedArticle {
  readonly outcome: 'loaded' | 'corrected' | 'unchanged' | 'removed';
  readonly articleId: string;
  readonly statementCount: number;
  readonly nearMissCount: number;
  readonly problemCount: number;
}

/** What mutations do: the commands of the product, wired where files and threads are known. */
export interface Commands {
  /** Reads and loads one article. Throws the code of the problem if it is refused. */
  load(article: ArticleInput): Promise<LoadedArticle>;
  /** What people decide. */
  readonly decisions: Decisions;
}

/** The commands on a graph: that of a request names its operation in every transaction. */
export type CommandsOn = (graph: Graph) => Commands;
