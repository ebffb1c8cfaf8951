import type { GraphQLResolveInfo } from 'graphql';
import { searchStem } from '../graph/name-key.ts';
import type { EntityRecord } from '../graph/read/records.ts';
import { type FoundEntity, searchKey, searchQuery, searchTerms, slipsAllowed } from '../graph/read/search-entities.ts';
import type { Context } from './context.ts';
import { editDistance } from './edit-distance.ts';
import { nestedBelow, planted } from './nested.ts';
import { remembered } from './remembered.ts';
import { ENTITY_LISTS } from './resolvers/entity-lists.ts';
import { wantedOf } from './selection.ts';

export interface SearchQuestion {
  readonly query: string;
  /** Kinds; all if null. */
  readonly types: readonly string[] | null;
  readonly first: number;
}

interface Highlight {
  readonly start: number;
  readonly end: number;
}

/** A spelling with the places that fit, and how many of the terms do. */
interface Fit {
  readonly text: string;
  readonly highlights: readonly Highlight[];
  readonly terms: number;
}

/** An answer of the graph, as the contract has it. */
export interface SearchHit extends FoundEntity {
  readonly snippet: Fit;
}

/** Whether a word of a name is what a term means: the word, another form, a longer word, or one with a slip. */
function fits(word: string, term: string): boolean {
  const stem = searchStem(term);
  if (word === term || word.startsWith(stem) || searchStem(word) === stem) return true;
  const slips = slipsAllowed(term);
  return slips > 0 && (editDistance(word, term, slips) <= slips || editDistance(searchStem(word), stem, 1) <= 1);
}

function fitOf(text: string, terms: readonly string[]): Fit {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase().replaceAll('ё', 'е'),
    start: index,
    end: index + word.length,
  }));
  const fitting = words.filter(({ word }) => terms.some((term) => fits(word, term)));
  return {
    text,
    highlights: fitting.map(({ start, end }) => ({ start, end })),
    terms: terms.filter((term) => words.some(({ word }) => fits(word, term))).length,
  };
}

/** The spelling that has most of the terms; of equal ones the name, then the English name, then the aliases. */
function bestFit({ name, nameEn, aliases }: EntityRecord, terms: readonly string[]): Fit {
  const spellings = [name, ...(nameEn === null ? [] : [nameEn]), ...aliases];
  return spellings.map((text) => fitOf(text, terms)).reduce((best, fit) => (fit.terms > best.terms ? fit : best));
}

/** Asked for beyond the page where some may fit too few of the words: of two, one is half. */
const BEYOND = 3;
const FEW_TERMS = 2;

/** What a spelling has beside the words that were asked for. */
const isWhole = ({ text, highlights }: Fit): boolean =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).length === highlights.length;

/** The same name in another form («Токаевым») is as good as the name itself, which stands above 2. */
const scored = (hit: SearchHit, terms: readonly string[]): SearchHit =>
  hit.score < 2 && hit.snippet.terms === terms.length && isWhole(hit.snippet) ? { ...hit, score: hit.score + 2 } : hit;

/** Mentioned entities, best first: those of which one spelling has at least half of the terms. */
export async function searchEntities(
  context: Context,
  { query, types, first }: SearchQuestion,
  info: GraphQLResolveInfo,
): Promise<readonly SearchHit[]> {
  const terms = searchTerms(query);
  if (terms.length === 0 || first === 0) return [];
  const few = terms.length <= FEW_TERMS;
  const below = nestedBelow(info, 'hits', ENTITY_LISTS);
  const { search, plan } = remembered(info, [types, first, few, below.values], () => {
    const made = below.plan(context.relationTypes);
    const wanted = wantedOf(info).at('entity').names;
    // Lists are read for all that is found: not for what may be left out.
    return few
      ? { search: searchQuery({ types, limit: first, wanted, nesting: made.nesting('e') }), plan: made }
      : { search: searchQuery({ types, limit: first * BEYOND, wanted }), plan: null };
  });
  const found = await context.rows<FoundEntity>(search, searchKey(query, terms));
  return found
    .map(({ entity, score }) => scored({ entity, score, snippet: bestFit(entity, terms) }, terms))
    .filter(({ snippet }) => snippet.terms * 2 >= terms.length)
    .sort((one, other) => other.score - one.score)
    .slice(0, first)
    .map((hit) => (plan ? { ...hit, entity: planted(hit.entity, plan) } : hit));
}
