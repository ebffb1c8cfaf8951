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
  features.add(100, side);
  features.add(101, ct, side);
  features.add(102, cw, side);
  features.add(103, ht, ct, side);
  features.add(104, hw, ct, side);
  features.add(105, ht, cw, side);
  features.add(106, hw, cw, side);
  features.add(107, ht, ct, preposition);
  features.add(108, hw, preposition, ct);
  features.add(109, hp, cw, preposition);
  features.add(110, ct, ht, childLeft);
  features.add(111, ct, ht, childRight);
  features.add(112, ct, hp, headKinds);
  features.add(113, ct, ht, (shared << 1) | side);
  features.add(114, ct, hp, (distanceClass(side ? child - head : head - child) << 1) | side);
  features.add(115, ct, hp, gap | side);
  features.add(116, ct, at(tag, before), ht);
  features.add(117, ct, at(tag, child + 1 < size ? child + 1 : size + 1), ht);
  features.add(118, ct, ht, at(tag, grand));
  features.add(119, at(cases, child), at(cases, head), side);
  features.add(120, cp, hp, (gap ^ childLeft) | side);
  features.add(121, ct, at(tag, at(tree.leftmost, child)), hp);
  features.add(122, cw, childLeft, childRight);
  features.add(123, ct, ht, at(tree.leftKinds, head));
  features.add(124, ct, ht, at(tree.rightKinds, head));
  features.add(125, hw, ct, headKinds);
  features.add(126, cw, ht, at(tree.atoms.ahead, child));
  features.add(127, at(cases, child), hw, side);
}
