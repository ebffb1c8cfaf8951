import type { ReadToken } from './read-words.ts';
import { rebuilt, type TreeState } from './tree-state.ts';

const NOUNS = new Set(['NOUN', 'NPRO', 'LATN']);

/**
 * «который» takes number and gender from the noun that it stands for; its case is that of its own clause. `strict`: the noun must
 * have a gender to compare, which abbreviations have not.
 */
function agrees(noun: ReadToken | undefined, which: ReadToken | undefined, strict: boolean): boolean {
  const [a, b] = [noun?.parse, which?.parse];
  if (!a || !b || !NOUNS.has(a.pos ?? '')) return false;
  if (strict && (a.number === null || (b.number === 'sing' && a.gender === null))) return false;
  if (a.number && b.number && a.number !== b.number) return false;
  return b.number === 'plur' || !a.gender || !b.gender || a.gender === b.gender;
}

/** Clauses and noun phrases that are longer or deeper are left as they are, so that the work stays linear. */
const FAR = 60;

/** The word that all others between `comma` and «который» and it depend on, if the clause hangs on something before; else −1. */
function topOfClause(heads: Int32Array, which: number, comma: number, size: number): number {
  let top = which;
  for (let steps = 0; steps < FAR; steps += 1) {
    const head = heads[top] ?? size;
    if (head >= size) return -1;
    if (head < comma) break;
    top = head;
  }
  // A clause that hangs on the mark before it is no clause.
  if (top <= comma || top - comma > FAR || (heads[top] ?? size) >= comma) return -1;
  for (let at = comma + 1; at < top; at += 1) if ((heads[at] ?? 0) <= comma) return -1;
  return top;
}

/** True if the word at `at` may be one that hangs on `top`: then `top` cannot hang on it. */
function mayBeUnder(heads: Int32Array, at: number, top: number, size: number): boolean {
  let up = at;
  for (let steps = 0; steps < FAR && up < size; steps += 1) {
    if (up === top) return true;
    up = heads[up] ?? size;
  }
  return up < size;
}

/**
 * The nearest noun before `comma` that agrees, of those that the clause can hang on without crossing another arc; what stands in
 * brackets is said aside.
 */
function antecedent(tokens: readonly ReadToken[], heads: Int32Array, comma: number, which: number): number {
  for (const strict of [true, false]) {
    let noun = comma - 1;
    for (let steps = 0; steps < FAR && noun >= 0 && noun < comma; steps += 1) {
      if (tokens[noun - 1]?.text !== '(' && agrees(tokens[noun], tokens[which], strict)) return noun;
      noun = heads[noun] ?? -1;
    }
  }
  return -1;
}

/**
 * Hangs clauses with «который» on the nearest noun that agrees with it: a parser that decides move by move takes leave of the noun
 * too early. The tree stays projective, because only the words that close right before the comma are asked.
 */
export function attachRelatives(tokens: readonly ReadToken[], tree: TreeState): TreeState {
  const { relative, size } = tree.atoms;
  const heads = tree.heads.slice();
  let moved = false;
  for (let comma = 1; comma < size; comma += 1) {
    const which = relative[comma] ?? size;
    if (which >= size) continue;
    const top = topOfClause(heads, which, comma, size);
    const noun = top < 0 ? -1 : antecedent(tokens, heads, comma, which);
    if (noun < 0 || noun === heads[top] || mayBeUnder(heads, noun, top, size)) continue;
    heads[top] = noun;
    heads[comma] = top;
    moved = true;
  }
  return moved ? rebuilt(tree.atoms, heads) : tree;
}
