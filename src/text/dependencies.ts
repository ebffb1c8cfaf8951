import { perSentence } from './per-sentence.ts';
import type { Sentence } from './text.ts';

/** Indexes of tokens, half-open: `tokens.slice(first, end)`. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

interface Tree {
  readonly children: readonly (readonly number[])[];
  readonly ranges: readonly TokenRange[];
  /** The prepositions of phrases, once somebody has asked for them. */
  readonly prepositions: (string | null | undefined)[];
}

const treeOf = perSentence(({ tokens }): Tree => {
  const children: number[][] = tokens.map(() => []);
  for (const { index, head } of tokens) if (head >= 0) children[head]?.push(index);
  const ranges: TokenRange[] = tokens.map(({ index }) => ({ first: index, end: index + 1 }));
  // From the leaves to the root, without recursion: a sentence may be as deep as it is long.
  const order: number[] = tokens.filter(({ head }) => head < 0).map(({ index }) => index);
  for (const index of order) order.push(...(children[index] ?? []));
  for (const index of order.reverse()) {
    const head = tokens[index]?.head ?? -1;
    const [own, above] = [ranges[index], ranges[head]];
    if (own && above) ranges[head] = { first: Math.min(own.first, above.first), end: Math.max(own.end, above.end) };
  }
  return { children, ranges, prepositions: tokens.map(() => undefined) };
});

const NONE: readonly number[] = Object.freeze([]);

/** The tokens that depend on the token at `at`, in order. */
export function children(sentence: Sentence, at: number): readonly number[] {
  return treeOf(sentence).children[at] ?? NONE;
}

/** The children that depend on the token at `at` by one of `relations`. */
export function childrenBy(sentence: Sentence, at: number, ...relations: readonly string[]): readonly number[] {
  const all = children(sentence, at);
  return all.length === 0 ? NONE : all.filter((child) => relations.includes(sentence.tokens[child]?.deprel ?? ''));
}

/** The token with all that depends on it: one stretch, because trees are projective. */
export function subtree(sentence: Sentence, at: number): TokenRange {
  return treeOf(sentence).ranges[at] ?? { first: at, end: at + 1 };
}

/** True if the token at `below` is the one at `above` or depends on it, however deep. */
export function dominates(sentence: Sentence, above: number, below: number): boolean {
  const { first, end } = subtree(sentence, above);
  return below >= first && below < end;
}

/** The token at `at` and all that is coordinated with it, if it is the first of them («Россия, Китай и Индия»). */
export function conjuncts(sentence: Sentence, at: number): readonly number[] {
  const all = [at];
  for (const member of all) all.push(...childrenBy(sentence, member, 'conj'));
  return all.length === 1 ? all : all.sort((a, b) => a - b);
}

/** The first member of the coordination that the token belongs to; itself if it is in none. */
export function firstConjunct({ tokens }: Sentence, at: number): number {
  let first = at;
  while (tokens[first]?.deprel === 'conj') first = tokens[first]?.head ?? first;
  return first;
}

/** The preposition on the noun, or on the Roman number before it, which takes it for itself in «в XX саммите». */
export function caseMark(sentence: Sentence, at: number): number | undefined {
  const [mark] = childrenBy(sentence, at, 'case');
  if (mark !== undefined) return mark;
  let before = at - 1;
  while (sentence.tokens[before]?.parse?.pos === 'ADJF') before -= 1;
  return sentence.tokens[before]?.parse?.pos === 'ROMN' ? childrenBy(sentence, before, 'case')[0] : undefined;
}

/** The preposition that stands before the phrase with this head, several words joined by a space («в ходе»); null for none. */
export function ownPreposition(sentence: Sentence, at: number): string | null {
  const mark = caseMark(sentence, at);
  if (mark === undefined) return null;
  const words = [mark, ...childrenBy(sentence, mark, 'fixed')];
  return words.map((word) => sentence.tokens[word]?.norm ?? '').join(' ');
}

/** The phrase's own preposition or that of its first conjunct, which serves all («в Китае и Индии»). */
export function prepositionOf(sentence: Sentence, at: number): string | null {
  const { prepositions } = treeOf(sentence);
  const known = prepositions[at];
  if (known !== undefined) return known;
  const found = findPreposition(sentence, at);
  prepositions[at] = found;
  return found;
}

function findPreposition(sentence: Sentence, at: number): string | null {
  const own = ownPreposition(sentence, at);
  if (own !== null || sentence.tokens[at]?.deprel !== 'conj') return own;
  return ownPreposition(sentence, firstConjunct(sentence, at));
}
