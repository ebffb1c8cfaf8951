import type { WordAtoms } from './word-atoms.ts';

/**
 * A tree while it is built: the head of each word, and what each head has on either side so far. Heads are indexes of the
 * sentence; `size` is the root, `size + 1` nothing.
 */
export interface TreeState {
  readonly atoms: WordAtoms;
  readonly heads: Int32Array;
  /** The outermost child on each side; nothing if there is none. */
  readonly leftmost: Int32Array;
  readonly rightmost: Int32Array;
  /** Kinds of children (bits of `WordAtoms.child`) on each side. */
  readonly leftKinds: Int32Array;
  readonly rightKinds: Int32Array;
  /** The word's preposition (its child), or nothing. */
  readonly preposition: Int32Array;
}

export function startTree(atoms: WordAtoms): TreeState {
  const { size } = atoms;
  const nothing = (): Int32Array => new Int32Array(size + 2).fill(size + 1);
  return {
    atoms,
    heads: nothing(),
    leftmost: nothing(),
    rightmost: nothing(),
    leftKinds: new Int32Array(size + 2),
    rightKinds: new Int32Array(size + 2),
    preposition: nothing(),
  };
}

const PREPOSITION = 64;

/** Makes `child` a child of `head`. */
export function attach(tree: TreeState, head: number, child: number): void {
  const kind = tree.atoms.child[child] ?? 0;
  tree.heads[child] = head;
  if (child < head) {
    if ((tree.leftmost[head] ?? 0) > child) tree.leftmost[head] = child;
    tree.leftKinds[head] = (tree.leftKinds[head] ?? 0) | kind;
    if (kind === PREPOSITION) tree.preposition[head] = child;
  } else {
    const last = tree.rightmost[head] ?? 0;
    if (last > tree.atoms.size || last < child) tree.rightmost[head] = child;
    tree.rightKinds[head] = (tree.rightKinds[head] ?? 0) | kind;
  }
}

/** The tree with other heads. */
export function rebuilt(atoms: WordAtoms, heads: Int32Array): TreeState {
  const tree = startTree(atoms);
  for (let child = 0; child < atoms.size; child += 1) attach(tree, heads[child] ?? atoms.size, child);
  return tree;
}
