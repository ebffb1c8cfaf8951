import { searchStem } from '../graph/name-key.ts';
import type { EntityRecord } from '../graph/read/records.ts';
import {
  type FoundEntity,
  luceneQuery,
  searchQuery,
  searchTerms,
  slipsAllowed,
} from '../graph/read/search-entities.ts';
import type { Context } from './context.ts';
import { editDistance } from './edit-distance.ts';

export interface SearchQuestion {
  readonly query: string;
  readonly types: readonly string[];
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

/** Asked for beyond the page, because some fit too few of the words. */
const BEYOND = 3;

/** Mentioned entities, best first: those of which one spelling has at least half of the terms. */
export async function searchEntities(context: Context, question: SearchQuestion): Promise<readonly SearchHit[]> {
  const { query, types, first } = question;
  const terms = searchTerms(query);
  if (terms.length === 0 || first === 0) return [];
  const found = await context.rows<FoundEntity>(searchQuery(types, first * BEYOND), { id: luceneQuery(terms) });
  return found
    .map((hit) => ({ ...hit, snippet: bestFit(hit.entity, terms) }))
    .filter(({ snippet }) => snippet.terms * 2 >= terms.length)
    .slice(0, first);
}
