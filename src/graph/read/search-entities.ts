import type { Graph } from '../connect.ts';
import { ENTITY_TYPES } from '../../mentions/mention.ts';
import { searchStem } from '../name-key.ts';
import { fragment } from './fragment.ts';
import type { BatchQuery, Nesting } from './list-query.ts';
import { entityItem, withPart } from './projections.ts';
import { type BatchKey, readBatch } from './read-batch.ts';
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

/** A word as written, by its stem and as a beginning; nothing of Lucene's syntax can be in it. */
function closeTo(word: string): string {
  const stem = searchStem(word);
  return stem === word ? `(${word}^12 ${word}*^2)` : `(${word}^8 ${stem}^4 ${stem}*^2)`;
}

/** A word with slips: dear to look for. */
function looselyLike(word: string): string {
  const slips = slipsAllowed(word);
  const stem = searchStem(word);
  if (slips === 0) return word;
  return slips === 1 && stem === word ? `${word}~1` : `(${word}~${slips} ${stem}~1)`;
}

/** All of some clauses first, then any. */
const allOrAny = (clauses: readonly string[]): string =>
  clauses.length === 1 ? (clauses[0] ?? '') : `(${clauses.map((one) => `+${one}`).join(' ')})^4 ${clauses.join(' ')}`;

/** A question as the statement takes it: Lucene queries of our own making, and the spelling that an exact name would have. */
export interface SearchKey extends BatchKey {
  readonly exact: string;
  readonly stems: readonly string[];
  readonly words: string;
  readonly loose: string;
}

export function searchKey(query: string, terms: readonly string[]): SearchKey {
  const words = allOrAny(terms.map(closeTo));
  const exact = query.trim().replaceAll(/\s+/gu, ' ').toLowerCase().replaceAll('ё', 'е');
  return { id: exact, exact, stems: terms.map(searchStem), words, loose: allOrAny(terms.map(looselyLike)) };
}

/** What an exact name, one in another form, or a longer one may stand behind when the words alone are weighed. */
const BEYOND = 20;

/** Hits that are looked at: more where many of them may be of other kinds. */
const REACH = { ofAll: 200, ofSome: 1_000 };

/** How entities are searched. */
export interface Search {
  /** Kinds; all if null. */
  readonly types: readonly string[] | null;
  readonly limit: number;
  /** Fields of an entity that are wanted; everything unless given. Its spellings always come. */
  readonly wanted?: ReadonlySet<string>;
  readonly nesting?: Nesting | undefined;
}

/** Entities of some kinds, best first, for keys of `searchKey`. */
export function searchQuery({ types, limit, wanted, nesting }: Search): BatchQuery {
  const item = entityItem('e', wanted && new Set([...wanted, 'name', 'nameEn', 'aliases']));
  const statement = [
    'UNWIND $keys AS key',
    fragment('sources/entities-by-words'),
    ...(nesting ? [nesting.text] : []),
    `RETURN key.id AS id, { entity: ${nesting ? withPart(item, nesting.part) : item}, score: score } AS item`,
  ].join('\n');
  const reach = types ? REACH.ofSome : REACH.ofAll;
  const parameters = { types: types ?? ENTITY_TYPES, reach, limit, most: limit + BEYOND, ...nesting?.parameters };
  return { name: 'search-entities', statement, parameters };
}

/** Mentioned entities that a question may mean, best first; empty for a question without a word. */
export async function searchEntities(
  graph: Graph,
  query: string,
  types: readonly string[] | null,
  first: number,
): Promise<readonly { readonly item: EntityRecord; readonly score: number }[]> {
  const terms = searchTerms(query);
  if (terms.length === 0) return [];
  const key = searchKey(query, terms);
  const { rows } = await readBatch(graph, searchQuery({ types, limit: first }), [key]);
  return ((rows.get(key.id) ?? []) as FoundEntity[]).map(({ entity, score }) => ({ item: entity, score }));
}
