import { children, subtree, type TokenRange } from '../dependencies.ts';
import type { Sentence } from '../text.ts';
import type { Token } from '../token.ts';

const NOMINAL = new Set(['NOUN', 'NPRO', 'LATN', 'NUMR']);
/** What belongs to a noun phrase; clauses and predicates that hang on its head do not. */
const INSIDE = new Set(
  'amod nmod det nummod nummod:gov nummod:entity flat flat:name flat:foreign appos case fixed conj cc compound advmod punct obl'.split(
    ' ',
  ),
);

const isNominal = (token: Token | undefined): boolean =>
  token !== undefined &&
  (NOMINAL.has(token.parse?.pos ?? '') || token.kind === 'number' || (token.kind === 'word' && token.parse === null));

/** From the head outwards as long as nothing stands between that belongs to no part of the phrase. */
function phrase(sentence: Sentence, head: number): TokenRange {
  let { first, end } = { first: head, end: head + 1 };
  const parts = children(sentence, head).filter((child) => INSIDE.has(sentence.tokens[child]?.deprel ?? ''));
  for (const child of parts.filter((one) => one < head).toReversed()) {
    const range = subtree(sentence, child);
    if (range.end !== first) break;
    first = range.first;
  }
  for (const child of parts.filter((one) => one > head)) {
    const range = subtree(sentence, child);
    if (range.first !== end) break;
    end = range.end;
  }
  return { first, end };
}

/** A phrase does not end in a mark, nor begin with one. */
function trimmed({ tokens }: Sentence, { first, end }: TokenRange): TokenRange {
  let [from, to] = [first, end];
  const isMark = (at: number): boolean =>
    tokens[at]?.text === ',' || tokens[at]?.text === '.' || tokens[at]?.text === ';';
  while (from < to && isMark(from)) from += 1;
  while (to > from && isMark(to - 1)) to -= 1;
  return { first: from, end: to };
}

/** The outermost noun phrases of the sentence, prepositions included, in order; none overlaps another. */
export function nounPhrases(sentence: Sentence): readonly TokenRange[] {
  const found: TokenRange[] = [];
  const todo = sentence.tokens.filter(({ head }) => head < 0).map(({ index }) => index);
  for (const at of todo) {
    if (!isNominal(sentence.tokens[at])) {
      todo.push(...children(sentence, at));
      continue;
    }
    const range = phrase(sentence, at);
    found.push(trimmed(sentence, range));
    todo.push(...children(sentence, at).filter((child) => child < range.first || child >= range.end));
  }
  return found.sort((a, b) => a.first - b.first);
}
