import type { Graph } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';
import { searchStem } from '../name-key.ts';
import type { EntityRecord } from './records.ts';

export interface FoundEntity {
  readonly item: EntityRecord;
  readonly score: number;
}

/** More words than this say no more about a name. */
const MOST_WORDS = 12;

/**
 * Words as a Lucene query of our own making: letters and digits only, so nothing of Lucene's syntax can come in. A word counts as
 * written, by its stem, and as a beginning.
 */
export function luceneQuery(query: string): string | null {
  const words = (
    query
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).slice(0, MOST_WORDS);
  if (words.length === 0) return null;
  return words.map((word) => `+(${word}^4 ${searchStem(word)}^2 ${searchStem(word)}*)`).join(' ');
}

/** Mentioned entities that have all the words, best first; empty for a query without a word. */
export async function searchEntities(
  graph: Graph,
  query: string,
  types: readonly string[],
  first: number,
): Promise<readonly FoundEntity[]> {
  const lucene = luceneQuery(query);
  if (lucene === null) return [];
  const rows = await graph.read(cypherFile('read/search-entities'), { query: lucene, types, first }, 'search-entities');
  return rows.map((row) => ({ item: row.item as EntityRecord, score: Number(row.score) }));
}
