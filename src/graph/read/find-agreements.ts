import type { Graph } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';

/** Two extractors' readings of the same words: they say the same, or they contradict each other. */
export interface Agreement {
  readonly one: string;
  readonly other: string;
  readonly extractors: readonly string[];
  readonly agree: boolean;
}

/** Where extractors agree or contradict in an article. */
export async function findAgreements(graph: Graph, articleId: string): Promise<readonly Agreement[]> {
  const rows = await graph.read(cypherFile('read/extractor-agreements'), { articleId }, 'extractor-agreements');
  return rows.map(({ item }) => item as Agreement);
}
