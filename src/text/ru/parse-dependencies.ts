import { argmax, Features, scoreInto } from '../hashed-weights.ts';
import type { ParserModel } from '../parser-model.ts';
import { buildTree } from './arc-hybrid.ts';
import { attachConjuncts } from './attach-conjuncts.ts';
import { attachMain } from './attach-main.ts';
import { attachRelatives } from './attach-relatives.ts';
import { nominativeSubjects } from './nominative-subjects.ts';
import { relationFeatures } from './relation-features.ts';
import type { ReadToken } from './read-words.ts';
import { wordAtoms } from './word-atoms.ts';

/** The tree of a sentence: for each token its head (−1 for the root) and how it depends on it. */
export interface Dependencies {
  readonly heads: readonly number[];
  readonly relations: readonly string[];
}

const ROOT = 'root';

/** Filled anew for each word. */
const features = new Features();

/** «правительство и | «Рост»»: what hangs on a noun before it with a conjunction of its own is joined to that noun, not an attribute of it. */
function isJoined(at: number, heads: readonly number[], names: readonly string[]): boolean {
  const head = heads[at] ?? -1;
  if (head < 0 || head > at || !/^(?:nmod|appos)$/u.test(names[at] ?? '')) return false;
  for (let before = at - 1; before > head && at - before <= NEAR; before -= 1)
    if (heads[before] === at && (names[before] === 'cc' || names[before] === 'case')) return names[before] === 'cc';
  return false;
}

/** An opening quotation mark and an adjective may stand between a conjunction and its noun. */
const NEAR = 4;

/** Which word each word depends on, and how. */
export function parseDependencies(
  tokens: readonly ReadToken[],
  { arcs, relations: weights, labels }: ParserModel,
): Dependencies {
  const tree = attachConjuncts(tokens, attachRelatives(tokens, attachMain(tokens, buildTree(arcs, wordAtoms(tokens)))));
  const scores = new Float64Array(labels.length);
  const root = labels.indexOf(ROOT);
  // Pushed, as the tokens are (`treeTokens`).
  const names: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (tree.heads[at] === tokens.length) {
      names.push(ROOT);
      continue;
    }
    relationFeatures(features, tree, at);
    scoreInto(scores, weights, features);
    if (root >= 0) scores[root] = -Infinity;
    names.push(labels[argmax(scores)] ?? 'dep');
  }
  const heads = Array.from(tree.heads.subarray(0, tokens.length), (head) => (head === tokens.length ? -1 : head));
  const relations = names.map((name, at) => (isJoined(at, heads, names) ? 'conj' : name));
  return { heads, relations: nominativeSubjects(tokens, heads, relations) };
}
