import type { Features } from '../hashed-weights.ts';
import type { TreeState } from './tree-state.ts';
import { sharedForm } from './word-atoms.ts';

/** Where a parser stands: the three topmost words of its stack (`nothing` for none) and the next word. */
export interface Place {
  readonly s0: number;
  readonly s1: number;
  readonly s2: number;
  readonly b0: number;
}

/** 1, 2, 3, 4, 5–6, 7–10, more. */
export function distanceClass(distance: number): number {
  if (distance <= 4) return distance;
  return distance <= 6 ? 5 : distance <= 10 ? 6 : 7;
}

/** How many words between two are looked at. */
const NEAR = 12;
/** Preposition, conjunction, subordinator, comma, quotation mark, dash, verb. */
const SEPARATES = 0b1111111000000;

/** Bits of what stands between two words and may part them. */
export function between({ atoms }: TreeState, from: number, to: number): number {
  let kinds = 0;
  for (let at = from + 1; at < to && at <= from + NEAR; at += 1) kinds |= atoms.child[at] ?? 0;
  return kinds & SEPARATES;
}

/** Number and gender of `sharedForm`. */
const AGREES = 6;

const at = (atom: Int32Array, index: number): number => atom[index] ?? 0;

/** The words by themselves, in pairs and in threes. */
function wordFeatures(
  features: Features,
  { atoms: { size, word, tag, pos } }: TreeState,
  { s0, s1, s2, b0 }: Place,
): void {
  const behind = (steps: number): number => (b0 + steps < size ? b0 + steps : size + 1);
  const [s0w, s1w, b0w] = [at(word, s0), at(word, s1), at(word, b0)];
  const [s0t, s1t, s2t] = [at(tag, s0), at(tag, s1), at(tag, s2)];
  const [b0t, b1t, b2t] = [at(tag, b0), at(tag, behind(1)), at(tag, behind(2))];
  features.add(0, 0);
  features.add(1, s0t);
  features.add(2, s0w);
  features.add(3, s1t);
  features.add(4, s1w);
  features.add(5, b0t);
  features.add(6, b0w);
  features.add(7, b1t, b0t);
  features.add(8, at(word, behind(1)));
  features.add(9, b2t, b1t, b0t);
  features.add(10, s2t, s1t, s0t);
  features.add(11, s0t, b0t);
  features.add(12, s0w, b0t);
  features.add(13, s0t, b0w);
  features.add(14, s0w, b0w);
  features.add(15, s0t, s1t);
  features.add(16, s0w, s1t);
  features.add(17, s0t, s1w);
  features.add(18, s0w, s1w);
  features.add(19, s1t, b0t);
  features.add(20, s1w, b0t);
  features.add(21, s1t, b0w);
  features.add(22, s0t, b0t, b1t);
  features.add(23, s1t, s0t, b0t);
  features.add(24, s0w, b0t, b1t);
  features.add(25, s1w, s0t, b0t);
  features.add(26, s1t, s0w, b0t);
  features.add(27, s1t, s0t, b0w);
  features.add(28, at(pos, s0), at(pos, b0), b2t);
  features.add(29, s0t, b0t, at(tag, behind(3)));
}

/** What the words have as children so far. */
function childFeatures(features: Features, tree: TreeState, { s0, s1, b0 }: Place): void {
  const { word, tag, pos } = tree.atoms;
  const [s0t, s1t, b0t] = [at(tag, s0), at(tag, s1), at(tag, b0)];
  const [s0p, b0p] = [at(pos, s0), at(pos, b0)];
  const [s0Right, b0Left] = [at(tree.rightKinds, s0), at(tree.leftKinds, b0)];
  features.add(30, s0t, at(tag, at(tree.leftmost, s0)), b0t);
  features.add(31, s0t, at(tag, at(tree.rightmost, s0)), b0t);
  features.add(32, s0t, b0t, at(tag, at(tree.leftmost, b0)));
  features.add(33, s1t, at(tag, at(tree.rightmost, s1)), s0t);
  features.add(34, s0p, at(tree.leftKinds, s0), b0p);
  features.add(35, s0t, s0Right, b0t);
  features.add(36, s1t, at(tree.rightKinds, s1), s0t);
  features.add(37, s0t, b0p, b0Left);
  features.add(38, s1t, s0t, s0Right);
  features.add(39, at(pos, s1), at(tree.leftKinds, s1), s0t);
  features.add(40, at(word, s0), s0Right);
  features.add(60, s1t, s0t, at(tree.leftKinds, s0));
}

/** Whose the prepositions are, and before which noun they stand. */
function prepositionFeatures(features: Features, tree: TreeState, { s0, s1, s2, b0 }: Place): void {
  const { word, tag, pos, cases, governed } = tree.atoms;
  const [s0w, s1w, b0w] = [at(word, s0), at(word, s1), at(word, b0)];
  const [s0t, s1t, b0t] = [at(tag, s0), at(tag, s1), at(tag, b0)];
  const [s0prep, b0prep] = [at(word, at(tree.preposition, s0)), at(word, at(tree.preposition, b0))];
  const noun = at(governed, b0);
  features.add(41, s1w, s0prep, at(cases, s0));
  features.add(42, s0w, b0w, at(tag, noun));
  features.add(43, s1w, b0w, at(tag, noun));
  features.add(44, s1t, s0t, at(word, noun) ^ b0w);
  features.add(45, s0w, b0prep, b0t);
  features.add(46, s1t, s0prep, b0t);
  features.add(47, at(pos, s0), s0prep, b0prep ^ b0t);
  features.add(61, at(word, at(tree.preposition, s1)), s0prep, s0t);
  features.add(62, at(tag, s2), s0prep, s0t);
  features.add(63, s0t, b0w, at(tag, noun));
  features.add(64, s1t, b0w, at(tag, noun));
  features.add(65, at(cases, s1), at(cases, s0), at(cases, noun) ^ b0w);
}

/** Agreement, distance, and what stands between. */
function pairFeatures(features: Features, tree: TreeState, { s0, s1, b0 }: Place): void {
  const { tag, pos, cases, form } = tree.atoms;
  const [s0t, s1t, b0t] = [at(tag, s0), at(tag, s1), at(tag, b0)];
  const [s0p, s1p, b0p] = [at(pos, s0), at(pos, s1), at(pos, b0)];
  const [s0c, s1c, b0c] = [at(cases, s0), at(cases, s1), at(cases, b0)];
  const [s0f, s1f, b0f] = [at(form, s0), at(form, s1), at(form, b0)];
  const [far, far1] = [distanceClass(b0 - s0), distanceClass(s0 - s1)];
  const [gap, gap1] = [between(tree, s0, b0), between(tree, s1, s0)];
  features.add(48, s0p, b0p, sharedForm(s0f, b0f));
  features.add(49, s1p, s0p, sharedForm(s1f, s0f));
  features.add(50, s1p ^ s0t, b0t, (sharedForm(s1f, b0f) << 8) | sharedForm(s0f, b0f));
  features.add(51, s0t, b0t, far);
  features.add(52, s1t, s0t, far1);
  features.add(53, s0t, b0t, gap);
  features.add(54, s1t, s0t, gap1);
  features.add(55, s0c, b0c);
  features.add(56, s1c, s0c);
  features.add(57, s1c, s0c, b0c);
  features.add(58, s0p, b0p, gap ^ (far << 20));
  features.add(59, s1p, s0p ^ b0p, gap1 ^ (far1 << 20));
}

/** Whether «который» behind the comma may be the word on the stack, and what is still to come. */
function aheadFeatures(features: Features, tree: TreeState, { s0, s1, b0 }: Place): void {
  const { size, tag, pos, form, relative, ahead } = tree.atoms;
  const [s0t, s1t, b0t] = [at(tag, s0), at(tag, s1), at(tag, b0)];
  const which = at(relative, b0);
  if (which < size) {
    const whose = sharedForm(at(form, s0), at(form, which)) & AGREES;
    features.add(70, s0t, whose);
    features.add(71, s0t, whose, s1t ^ (sharedForm(at(form, s1), at(form, which)) & AGREES));
  }
  const toCome = at(ahead, b0);
  features.add(72, s0t, b0t, toCome);
  features.add(73, s1t ^ toCome, s0t, b0t);
  features.add(74, at(pos, s0), at(pos, b0), toCome);
}

/** What is near the decision. */
export function arcFeatures(features: Features, tree: TreeState, place: Place): void {
  features.clear();
  wordFeatures(features, tree, place);
  childFeatures(features, tree, place);
  prepositionFeatures(features, tree, place);
  pairFeatures(features, tree, place);
  aheadFeatures(features, tree, place);
}
