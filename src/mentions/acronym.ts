import type { Token } from '../text/token.ts';

const PARTS_OUT: ReadonlySet<string> = new Set(['PREP', 'CONJ']);

/** True of «СКМ»: three capitals or more, as names of several words are shortened. */
export const isAcronym = (text: string): boolean => /^\p{Lu}{3,7}$/u.test(text);

/**
 * The initials of a name of three words or more, with prepositions and conjunctions and without: «Союз женщин и матерей» may be
 * СЖИМ or СЖМ. Words in quotation marks and names that go on behind them shorten otherwise and give none.
 */
export function initialsOf(tokens: readonly Token[]): readonly string[] {
  const words = tokens.filter(({ kind }) => kind !== 'punctuation');
  if (words.length !== tokens.length || words.some(({ kind }) => kind !== 'word')) return [];
  const ofAll = words.map(({ text }) => text.slice(0, 1)).join('');
  const ofFull = words.filter(({ parse }) => !PARTS_OUT.has(parse?.pos ?? ''));
  if (ofFull.length < 3) return [];
  return [...new Set([ofAll, ofFull.map(({ text }) => text.slice(0, 1)).join('')])].map((one) => one.toUpperCase());
}
