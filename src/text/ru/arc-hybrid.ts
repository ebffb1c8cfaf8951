import { argmax, Features, type HashedWeights, scoreInto } from '../hashed-weights.ts';
import { arcFeatures, type Place } from './arc-features.ts';
import { attach, startTree, type TreeState } from './tree-state.ts';
import type { WordAtoms } from './word-atoms.ts';

/** The three moves of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011). */
export const SHIFT = 0;
/** The stack's top becomes a child of the next word. */
export const LEFT = 1;
/** The stack's top becomes a child of the word below it. */
export const RIGHT = 2;
export const MOVES = 3;

/** A parser on its way through a sentence. The root stands behind the last word, so that the tree gets one root. */
export class Configuration {
  readonly tree: TreeState;
  readonly stack: number[] = [];
  next = 0;

  constructor(atoms: WordAtoms) {
    this.tree = startTree(atoms);
  }

  get done(): boolean {
    return this.next === this.tree.atoms.size && this.stack.length === 0;
  }

  /** Bits of the moves that lead to a tree from here. */
  get allowed(): number {
    const { size } = this.tree.atoms;
    const depth = this.stack.length;
    if (this.next === size) return depth > 1 ? 1 << RIGHT : 1 << LEFT;
    return 1 | (depth > 0 ? 1 << LEFT : 0) | (depth > 1 ? 1 << RIGHT : 0);
  }

  get place(): Place {
    const { stack, next } = this;
    const nothing = this.tree.atoms.size + 1;
    return { s0: stack.at(-1) ?? nothing, s1: stack.at(-2) ?? nothing, s2: stack.at(-3) ?? nothing, b0: next };
  }

  move(move: number): void {
    if (move === SHIFT) {
      this.stack.push(this.next);
      this.next += 1;
      return;
    }
    const child = this.stack.pop() ?? 0;
    attach(this.tree, move === LEFT ? this.next : (this.stack.at(-1) ?? 0), child);
  }
}

/** The best of the allowed moves. */
export function bestMove(scores: Float64Array, allowed: number): number {
  for (let move = 0; move < MOVES; move += 1) if ((allowed & (1 << move)) === 0) scores[move] = -Infinity;
  return argmax(scores);
}

/** Filled anew for each move. */
const features = new Features();

/** The tree that the weights prefer move by move: greedy, 2n moves for n words. */
export function buildTree(weights: HashedWeights, atoms: WordAtoms): TreeState {
  const configuration = new Configuration(atoms);
  const scores = new Float64Array(MOVES);
  while (!configuration.done) {
    const { allowed } = configuration;
    if ((allowed & (allowed - 1)) === 0) {
      configuration.move(Math.log2(allowed));
      continue;
    }
    arcFeatures(features, configuration.tree, configuration.place);
    scoreInto(scores, weights, features);
    configuration.move(bestMove(scores, allowed));
  }
  return configuration.tree;
}
