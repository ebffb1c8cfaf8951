import type { Graph } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';

/** An end of a statement, as far as an analysis needs it. */
export interface NamedEntity {
  readonly id: string;
  readonly name: string;
  readonly type: string;
}

/** A statement with its words, its ends and its source: the row that every analysis starts from. */
export interface ProvedStatement {
  readonly id: string;
  readonly type: string;
  readonly polarity: string;
  readonly modality: string;
  readonly time: string;
  readonly evaluation: string | null;
  readonly quote: string;
  /** EDTF; null if neither the statement nor its article has a date. */
  readonly date: string | null;
  /** First and last day it may have been, as ISO days; null where unknown. */
  readonly dateEarliest: string | null;
  readonly dateLatest: string | null;
  /** Half-open UTF-16 offsets of the quote in the article's text. */
  readonly start: number;
  readonly end: number;
  readonly subject: NamedEntity;
  readonly object: NamedEntity;
  readonly saidBy: NamedEntity | null;
  readonly article: {
    readonly id: string;
    readonly title: string | null;
    readonly publisher: string | null;
    readonly url: string | null;
    readonly publishedOn: string | null;
  };
}

/** More statements than this are no answer that a person reads; the questions are asked of one entity or of few relations. */
export const MOST_STATEMENTS = 20_000;

async function find(
  graph: Graph,
  name: 'statements-about' | 'statements-of-types',
  parameters: { readonly ids: readonly string[] } | { readonly types: readonly string[] },
): Promise<readonly ProvedStatement[]> {
  const rows = await graph.read(cypherFile(`analysis/${name}`), { ...parameters, limit: MOST_STATEMENTS }, name);
  return rows.map(({ item }) => item as ProvedStatement);
}

/** What is said of the entities, at either end, oldest first. */
export const findStatementsAbout = (graph: Graph, ids: readonly string[]): Promise<readonly ProvedStatement[]> =>
  find(graph, 'statements-about', { ids });

/** All statements of the relations, oldest first. */
export const findStatementsOfTypes = (graph: Graph, types: readonly string[]): Promise<readonly ProvedStatement[]> =>
  find(graph, 'statements-of-types', { types });
