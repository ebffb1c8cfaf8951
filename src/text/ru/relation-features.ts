import type { Features } from '../hashed-weights.ts';
import { between, distanceClass } from './arc-features.ts';
import type { TreeState } from './tree-state.ts';
import { sharedForm } from './word-atoms.ts';

/** What says how `child` depends on its head, once the whole tree is known. */
export function relationFeatures(features: Features, tree: TreeState, child: number): void {
  const { size, word, pos, tag, cases, form } = tree.atoms;
  const at = (atom: Int32Array, index: number): number => atom[index] ?? 0;
  const head = at(tree.heads, child);
  const grand = head >= size ? size + 1 : at(tree.heads, head);
  const side = head < child ? 1 : 0;
  const [cw, ct, cp, hw, ht, hp] = [
    at(word, child),
    at(tag, child),
    at(pos, child),
    at(word, head),
    at(tag, head),
    at(pos, head),
  ];
  const preposition = at(word, at(tree.preposition, child));
  const [childLeft, childRight] = [at(tree.leftKinds, child), at(tree.rightKinds, child)];
  const headKinds = at(tree.leftKinds, head) | at(tree.rightKinds, head);
  const before = child > 0 ? child - 1 : size + 1;
  const gap = side ? between(tree, head, child) : between(tree, child, head);
  const shared = sharedForm(at(form, head), at(form, child));
  features.clear();
  features.add(64, side);
  features.add(65, ct, side);
  features.add(66, cw, side);
  features.add(67, ht, ct, side);
  features.add(68, hw, ct, side);
  features.add(69, ht, cw, side);
  features.add(70, hw, cw, side);
  features.add(71, ht, ct, preposition);
  features.add(72, hw, preposition, ct);
  features.add(73, hp, cw, preposition);
  features.add(74, ct, ht, childLeft);
  features.add(75, ct, ht, childRight);
  features.add(76, ct, hp, headKinds);
  features.add(77, ct, ht, (shared << 1) | side);
  features.add(78, ct, hp, (distanceClass(side ? child - head : head - child) << 1) | side);
  features.add(79, ct, hp, gap | side);
  features.add(80, ct, at(tag, before), ht);
  features.add(81, ct, at(tag, child + 1 < size ? child + 1 : size + 1), ht);
  features.add(82, ct, ht, at(tag, grand));
  features.add(83, at(cases, child), at(cases, head), side);
  features.add(84, cp, hp, (gap ^ childLeft) | side);
  features.add(85, ct, at(tag, at(tree.leftmost, child)), hp);
  features.add(86, cw, childLeft, childRight);
}
