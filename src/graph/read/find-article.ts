import type { Graph } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';

export interface FoundArticle {
  readonly id: string;
  readonly title: string | null;
}

/** The article with this id, else the newest one whose title begins so; null if there is none. */
export async function findArticle(graph: Graph, text: string): Promise<FoundArticle | null> {
  const [row] = await graph.read(cypherFile('read/article-by-title'), { text }, 'article-by-title');
  return row ? (row as unknown as FoundArticle) : null;
}
