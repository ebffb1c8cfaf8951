import type { Graph } from '../connect.ts';
import { searchStem } from '../name-key.ts';
import { fragment } from './fragment.ts';
import type { BatchQuery } from './list-query.ts';
import { readBatch } from './read-batch.ts';
import type { EntityRecord } from './records.ts';

export interface FoundEntity {
  readonly entity: EntityRecord;
  readonly score: number;
}

/** More words than this say no more about a name. */
const MOST_WORDS = 12;
/** Prepositions and the like say nothing of which name is meant; abbreviations have three letters («СНГ»). */
const SHORTEST_TELLING = 3;

/** The words of a question that tell: letters and digits only, folded. */
export function searchTerms(query: string): readonly string[] {
  const words =
    query
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => word.length >= SHORTEST_TELLING);
  return [...new Set(telling.length > 0 ? telling : words)].slice(0, MOST_WORDS);
}

/** Slips that are forgiven: none in short words, where another word is as near. */
export const slipsAllowed = (word: string): number => (word.length >= 7 ? 2 : word.length >= 4 ? 1 : 0);

/** A word as written, by its stem, as a beginning, and with slips; nothing of Lucene's syntax can be in it. */
function clause(word: string): string {
  const stem = searchStem(word);
  const slips = slipsAllowed(word);
  const fuzzy = slips === 0 ? '' : ` ${word}~${slips}^0.5 ${stem}~1^0.5`;
  return `(${word}^8 ${stem}^4 ${stem}*^2${fuzzy})`;
}

/** Terms as a Lucene query of our own making: all of them first, then any. */
export function luceneQuery(terms: readonly string[]): string {
  const clauses = terms.map(clause);
  return clauses.length === 1
    ? (clauses[0] ?? '')
    : `(${clauses.map((one) => `+${one}`).join(' ')})^4 ${clauses.join(' ')}`;
}

/** Entities of some kinds, best first, for keys whose id is a query of `luceneQuery`. */
export const searchQuery = (types: readonly string[], limit: number): BatchQuery => ({
  name: 'search-entities',
  statement: fragment('search-entities'),
  parameters: { types, limit },
});

/** Mentioned entities that a question may mean, best first; empty for a question without a word. */
export async function searchEntities(
  graph: Graph,
  query: string,
  types: readonly string[],
  first: number,
): Promise<readonly { readonly item: EntityRecord; readonly score: number }[]> {
  const terms = searchTerms(query);
  if (terms.length === 0) return [];
  const id = luceneQuery(terms);
  const { rows } = await readBatch(graph, searchQuery(types, first), [{ id }]);
  return ((rows.get(id) ?? []) as FoundEntity[]).map(({ entity, score }) => ({ item: entity, score }));
}
