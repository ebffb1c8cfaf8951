import { CodedError } from '../../base/coded-error.ts';
import type { Graph } from '../connect.ts';
import { fragment } from './fragment.ts';
import type { BatchQuery } from './list-query.ts';
import { type BatchKey, readBatch } from './read-batch.ts';

/** An end of a statement, as far as an analysis needs it. */
export interface NamedEntity {
  readonly id: string;
  readonly name: string;
  readonly type: string;
}

/** Where a statement stands. */
export interface SourceArticle {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly publishedOn: string | null;
  /** The story it tells: copies of a text are one. */
  readonly storyId: string | null;
}

/** A statement with its words, its ends and its source: the row that every analysis starts from. */
export interface ProvedStatement {
  readonly id: string;
  /** `k_…`: what decisions hang on. */
  readonly key: string;
  readonly type: string;
  readonly polarity: string;
  readonly modality: string;
  readonly time: string;
  readonly evaluation: string | null;
  /** 1 (thinks it possible) to 5 (insists); null if the relation is no stand. */
  readonly strength: number | null;
  /** The words that tell the strength. */
  readonly strengthWords: readonly string[];
  readonly quote: string;
  /** EDTF; null if the statement has no date of its own. */
  readonly date: string | null;
  /** First and last day it may have been, as ISO days, the article's where the statement has none; null where unknown. */
  readonly dateEarliest: string | null;
  readonly dateLatest: string | null;
  /** Half-open UTF-16 offsets of the quote in the article's text. */
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly subject: NamedEntity;
  readonly object: NamedEntity;
  readonly saidBy: NamedEntity | null;
  readonly article: SourceArticle;
}

/** A derived edge by its ends. */
export interface EdgeKey {
  readonly subjectId: string;
  readonly type: string;
  readonly objectId: string;
}

/** A topic, and the day (EDTF) since which an actor is silent on it. */
export interface LaterTopic {
  readonly id: string;
  readonly after: string;
}

/** Where analyses get their rows from; all are oldest first. Each throws LIMIT_EXCEEDED where there are more than anybody reads. */
export interface StatementRows {
  /** What is said of the entities, at either end. */
  about(ids: readonly string[]): Promise<readonly ProvedStatement[]>;
  /** What the entities say or do. */
  saidBy(ids: readonly string[]): Promise<readonly ProvedStatement[]>;
  ofTypes(types: readonly string[]): Promise<readonly ProvedStatement[]>;
  ofArticles(ids: readonly string[]): Promise<readonly ProvedStatement[]>;
  /** Only those of some relations. */
  ofArticlesAndTypes(ids: readonly string[], types: readonly string[]): Promise<readonly ProvedStatement[]>;
  /** Those behind derived edges. */
  between(edges: readonly EdgeKey[]): Promise<readonly ProvedStatement[]>;
  byIds(ids: readonly string[]): Promise<readonly ProvedStatement[]>;
  /** Roughly how many statements name each of the entities, in their order: cheap to know before they are asked for. */
  weights(ids: readonly string[]): Promise<readonly number[]>;
  /** What others than the actor say of each topic in articles published later, stands of these relations, a few a topic, latest first. */
  othersAfter(
    actor: string,
    topics: readonly LaterTopic[],
    types: readonly string[],
  ): Promise<readonly ProvedStatement[]>;
}

/** So many others show that a topic is still spoken of. */
const OTHERS = 3;

/** More statements than this are no answer that a person reads; the questions are asked of one entity or of few relations. */
export const MOST_STATEMENTS = 20_000;

/** The rows of a fragment of `cypher/analysis/sources`, or of several that follow each other, by key. */
const rowsOf = (...fragments: readonly string[]): string =>
  `UNWIND $keys AS key\nCALL (key) {\n${fragments.map((name) => fragment(`../analysis/sources/${name}`)).join('\n')}\n}\nRETURN key.id AS id, item`;

const source = (name: string): BatchQuery => ({
  name: `statements-${name}`,
  statement: rowsOf(name, 'proved'),
  parameters: { limit: MOST_STATEMENTS + 1, others: OTHERS },
});

/** The rows of one key of a query. */
export type Ask = (query: BatchQuery, key: BatchKey) => Promise<readonly unknown[]>;

async function find(ask: Ask, name: string, key: BatchKey): Promise<readonly ProvedStatement[]> {
  const rows = (await ask(source(name), key)) as readonly (ProvedStatement | null)[];
  if (rows[0] !== null) return rows as readonly ProvedStatement[];
  throw new CodedError('LIMIT_EXCEEDED', `An answer must rest on at most ${MOST_STATEMENTS} statements.`, {
    details: { limit: MOST_STATEMENTS },
  });
}

/** Rows by whatever asks the graph. */
export function statementRows(ask: Ask): StatementRows {
  const listed = (ids: readonly string[]): BatchKey => ({ id: ids.join(' '), ids });
  return Object.freeze({
    about: (ids: readonly string[]) => find(ask, 'about', listed(ids)),
    saidBy: (ids: readonly string[]) => find(ask, 'said-by', listed(ids)),
    weights: async (ids: readonly string[]) =>
      (await ask({ name: 'weights', statement: rowsOf('weights'), parameters: {} }, listed(ids))) as readonly number[],
    byIds: (ids: readonly string[]) => find(ask, 'by-ids', listed(ids)),
    ofTypes: (types: readonly string[]) => find(ask, 'of-types', { id: types.join(' '), types }),
    ofArticlesAndTypes: (articles: readonly string[], types: readonly string[]) =>
      find(ask, 'of-articles-and-types', { id: JSON.stringify([articles, types]), articles, types }),
    ofArticles: (articles: readonly string[]) => find(ask, 'of-articles', { id: articles.join(' '), articles }),
    othersAfter: (actor: string, topics: readonly LaterTopic[], types: readonly string[]) =>
      find(ask, 'others-after', { id: JSON.stringify([actor, topics]), actor, topics, types }),
    between: (edges: readonly EdgeKey[]) => find(ask, 'between', { id: JSON.stringify(edges), edges }),
  });
}

/** Asks nothing twice: for answers that are made of several others. */
export function askOnce(ask: Ask): Ask {
  const asked = new Map<string, ReturnType<Ask>>();
  return (query, key) => {
    const name = `${query.statement}\n${JSON.stringify([query.parameters, key.id])}`;
    const known = asked.get(name) ?? ask(query, key);
    asked.set(name, known);
    return known;
  };
}

/** One key, one statement to the graph. */
export const askGraph =
  (graph: Graph): Ask =>
  async (query, key) =>
    (await readBatch(graph, query, [key])).rows.get(key.id) ?? [];
