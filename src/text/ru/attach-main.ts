import type { ReadToken } from './read-words.ts';
import { rebuilt, type TreeState } from './tree-state.ts';

const FINITE = new Set(['VERB', 'PRTS']);
/** Words that open a subordinate clause. */
const OPENS = new Set('что чтобы если когда поскольку хотя как где куда откуда почему пока ибо который чей'.split(' '));

const isFinite = ({ parse }: ReadToken): boolean =>
  (FINITE.has(parse?.pos ?? '') && !parse?.grammemes.has('impr')) ||
  (parse?.pos === 'ADJS' && /^(?:должен|намеренный|обязанный|готовый|способный)$/u.test(parse.lemma));

/** A form of «быть» beside what it helps («готовы | будут помочь», «будет ли | принят») is not the verb itself. */
function isHelper(tokens: readonly ReadToken[], at: number): boolean {
  if (tokens[at]?.parse?.lemma !== 'быть') return false;
  const beside = [at - 1, at + 1, at + 2].map((to) => tokens[to]?.parse?.pos ?? '');
  return beside.some((pos) => /^(?:ADJS|PRTS|PRED|INFN)$/u.test(pos));
}

const isBorder = ({ text }: ReadToken): boolean => /^[,;:()–—]$/u.test(text);

/** True if a word that opens subordinate clauses stands between the verb and the mark before it. */
function isSubordinate(tokens: readonly ReadToken[], verb: number): boolean {
  for (let at = verb - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (!token || isBorder(token)) return tokens[verb + 1]?.norm === 'ли';
    if (OPENS.has(token.norm) || OPENS.has(token.parse?.lemma ?? '')) return true;
  }
  return tokens[verb + 1]?.norm === 'ли';
}

const isDash = ({ text }: ReadToken): boolean => /^[-–—]$/u.test(text);

/** True if the root may stay what it is: a verb of a main clause, or a noun of which a dash or a form of «быть» says something. */
function isMain(tokens: readonly ReadToken[], heads: Int32Array, root: number, verb: number): boolean {
  const token = tokens[root];
  if (!token) return true;
  if (token.parse?.pos !== 'NOUN') return !isSubordinateRoot(tokens, root);
  const copula = tokens.some((other, at) => heads[at] === root && other.parse?.lemma === 'быть');
  return copula || tokens.slice(root, verb).some((other) => isDash(other) && other.spaceBefore);
}

/** «чтобы | ускорить …, страны построят»: the word that opens it stands before the root, and nothing else does. */
function isSubordinateRoot(tokens: readonly ReadToken[], root: number): boolean {
  const first = tokens.findIndex(({ kind }) => kind !== 'punctuation');
  return first < root && OPENS.has(tokens[first]?.norm ?? '') && isSubordinate(tokens, root);
}

/** The first finite verb behind the root that opens no subordinate clause. */
function mainVerb(tokens: readonly ReadToken[], root: number): number {
  for (let at = root + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token && isFinite(token) && !isHelper(tokens, at) && !isSubordinate(tokens, at)) return at;
  }
  return -1;
}

/**
 * Makes the verb of the main clause the root where a move-by-move parser has taken the noun before it, or the clause before it, for one
 * («Глава делегации, которая прибыла в Баку, | выступит», «Чтобы ускорить поставки, страны | построят»). The tree stays projective, because
 * every arc over the verb is hung on it.
 */
export function attachMain(tokens: readonly ReadToken[], tree: TreeState): TreeState {
  const { size } = tree.atoms;
  const root = tree.heads.indexOf(size);
  const verb = root < 0 || root >= size ? -1 : mainVerb(tokens, root);
  if (verb < 0 || isMain(tokens, tree.heads, root, verb)) return tree;
  const heads = tree.heads.slice();
  for (let at = 0; at < size; at += 1) {
    const head = heads[at] ?? size;
    if (at !== verb && (at < verb ? head > verb : head < verb)) heads[at] = verb;
  }
  heads[verb] = size;
  return rebuilt(tree.atoms, heads);
}
