import { AveragedPerceptron, quantise } from './averaged-perceptron.ts';
import { Features } from '../hashed-weights.ts';
import type { ParserModel } from '../parser-model.ts';
import { bestMove, Configuration, LEFT, MOVES, RIGHT, SHIFT } from '../ru/arc-hybrid.ts';
import { arcFeatures } from '../ru/arc-features.ts';
import { relationFeatures } from '../ru/relation-features.ts';
import { attach, startTree } from '../ru/tree-state.ts';
import { wordAtoms, type WordAtoms } from '../ru/word-atoms.ts';
import { randomFrom, shuffle } from './shuffle.ts';
import type { TreebankSentence } from './treebank.ts';

export interface TrainingOptions {
  readonly epochs: number;
  readonly seed: number;
  readonly arcRows: number;
  readonly relationRows: number;
  readonly progress?: (epoch: number, right: number, steps: number) => void;
}

interface Prepared {
  readonly atoms: WordAtoms;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  const order = Int32Array.from(items.keys());
  shuffle(order, random);
  return Array.from(order, (at) => items[at]).filter((item) => item !== undefined);
}

/**
 * How many arcs of the right tree each move puts out of reach (Goldberg and Nivre 2013): in the arc-hybrid system arcs are lost
 * one by one, so that the number says which moves are best even after a mistake.
 */
function costs({ stack, next, tree }: Configuration, heads: Int32Array): readonly [number, number, number] {
  const { size } = tree.atoms;
  const top = stack.at(-1) ?? -1;
  const second = stack.at(-2) ?? -1;
  let [shift, left, right] = [0, 0, 0];
  for (const [depth, word] of stack.entries()) {
    if (heads[word] === next) shift += 1;
    if (heads[next] === word && depth < stack.length - 1) shift += 1;
  }
  if (top >= 0) {
    for (let word = next; word < size; word += 1) {
      if (heads[word] === top) {
        left += 1;
        right += 1;
      }
      if (heads[top] === word) {
        if (word !== next) left += 1;
        right += 1;
      }
    }
    if (heads[top] === size) {
      if (next !== size) left += 1;
      right += 1;
    }
    if (heads[top] === second) left += 1;
  }
  return [shift, left, right];
}

class ArcTrainer {
  readonly perceptron: AveragedPerceptron;
  readonly #features = new Features();

  constructor(rows: number) {
    this.perceptron = new AveragedPerceptron(MOVES, rows);
  }

  /** Reads the features along the right moves. */
  count({ atoms, heads }: Prepared): void {
    const configuration = new Configuration(atoms);
    while (!configuration.done) {
      arcFeatures(this.#features, configuration.tree, configuration.place);
      this.perceptron.count(this.#features);
      configuration.move(cheapest(costs(configuration, heads), configuration.allowed, new Float64Array(MOVES)));
    }
  }

  /** Learns from one sentence; `explores` says whether to go on with a wrong move. Number of right moves, and of moves. */
  learn({ atoms, heads }: Prepared, explores: () => boolean): readonly [number, number] {
    const configuration = new Configuration(atoms);
    let [rightMoves, moves] = [0, 0];
    while (!configuration.done) {
      const { allowed } = configuration;
      arcFeatures(this.#features, configuration.tree, configuration.place);
      this.perceptron.keepFrequent(this.#features);
      this.perceptron.predict(this.#features);
      const { scores } = this.perceptron;
      const predicted = bestMove(scores, allowed);
      const best = cheapest(costs(configuration, heads), allowed, scores);
      this.perceptron.learn(this.#features, best, predicted);
      moves += 1;
      if (best === predicted) rightMoves += 1;
      configuration.move(best !== predicted && explores() ? predicted : best);
    }
    return [rightMoves, moves];
  }
}

/** The move that loses fewest arcs; of several the one that the weights prefer. */
function cheapest(cost: readonly [number, number, number], allowed: number, scores: Float64Array): number {
  let best = -1;
  for (const move of [SHIFT, LEFT, RIGHT]) {
    if ((allowed & (1 << move)) === 0) continue;
    const better = best < 0 || (cost[move] ?? 0) < (cost[best] ?? 0);
    const equal = best >= 0 && cost[move] === cost[best] && (scores[move] ?? 0) > (scores[best] ?? 0);
    if (better || equal) best = move;
  }
  return best;
}

function prepare({ tokens, heads, relations }: TreebankSentence, numbers: ReadonlyMap<string, number>): Prepared {
  return {
    atoms: wordAtoms(tokens),
    heads: Int32Array.from(heads, (head) => (head < 0 ? tokens.length : head)),
    labels: Int32Array.from(relations, (label) => numbers.get(label) ?? 0),
  };
}

/** The right tree, built as the parser would. */
function rightTree({ atoms, heads }: Prepared): ReturnType<typeof startTree> {
  const tree = startTree(atoms);
  for (const [child, head] of heads.entries()) attach(tree, head, child);
  return tree;
}

function trainRelations(sentences: readonly Prepared[], classes: number, options: TrainingOptions): AveragedPerceptron {
  const perceptron = new AveragedPerceptron(classes, options.relationRows);
  const features = new Features();
  const next = randomFrom(options.seed);
  for (const sentence of sentences) {
    const tree = rightTree(sentence);
    for (let child = 0; child < sentence.heads.length; child += 1) {
      relationFeatures(features, tree, child);
      perceptron.count(features);
    }
  }
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    for (const sentence of shuffled(sentences, next)) {
      const tree = rightTree(sentence);
      for (const [child, label] of sentence.labels.entries()) {
        relationFeatures(features, tree, child);
        perceptron.keepFrequent(features);
        perceptron.learn(features, label, perceptron.predict(features));
      }
    }
  }
  return perceptron;
}

/** In the first epoch only the right moves are followed; later most wrong ones too, so that the parser learns to go on from there. */
const EXPLORES = 0.9;

/** Trains a parser on trees. The same sentences, options and program give the same weights. */
export function trainParser(sentences: readonly TreebankSentence[], options: TrainingOptions): ParserModel {
  const labels = [...new Set(sentences.flatMap(({ relations }) => relations))].sort();
  const numbers = new Map(labels.map((label, number) => [label, number]));
  const prepared = sentences.map((sentence) => prepare(sentence, numbers));
  const next = randomFrom(options.seed);
  const arcs = new ArcTrainer(options.arcRows);
  for (const sentence of prepared) arcs.count(sentence);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    let [right, steps] = [0, 0];
    for (const sentence of shuffled(prepared, next)) {
      const [rightMoves, moves] = arcs.learn(sentence, () => epoch > 0 && next() < EXPLORES);
      right += rightMoves;
      steps += moves;
    }
    options.progress?.(epoch, right, steps);
  }
  const relations = trainRelations(prepared, labels.length, options);
  return {
    arcs: quantise(arcs.perceptron.averaged()),
    relations: quantise(relations.averaged()),
    labels,
  };
}
