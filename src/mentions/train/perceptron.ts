import { randomFrom, shuffle } from '../../text/train/shuffle.ts';
import { bestPath } from '../sequence/decode.ts';
import { mayFollow } from '../sequence/tags.ts';

/** A sentence to learn from: the rows of each token's features, and its right tags. */
export interface Example {
  /** Rows of all tokens, one after the other. */
  readonly rows: Int32Array;
  /** Where each token's rows begin; one more entry for the end. */
  readonly starts: Int32Array;
  readonly gold: Uint8Array;
}

/** What was learnt, before it is made small. */
export interface Learnt {
  /** `tags` numbers a row. */
  readonly weights: Float64Array;
  readonly transitions: Float64Array;
}

export interface Training {
  readonly tags: readonly string[];
  /** How many rows there are. */
  readonly rows: number;
  readonly epochs: number;
  readonly seed: number;
}

/** Weights with the sum of all their past values, kept lazily: `total` lacks what `value` adds until now. */
class Averaged {
  readonly value: Float64Array;
  readonly total: Float64Array;

  constructor(length: number) {
    this.value = new Float64Array(length);
    this.total = new Float64Array(length);
  }

  add(at: number, amount: number, now: number): void {
    this.value[at] = (this.value[at] ?? 0) + amount;
    this.total[at] = (this.total[at] ?? 0) + now * amount;
  }

  average(now: number): Float64Array {
    return this.value.map((value, at) => value - (this.total[at] ?? 0) / now);
  }
}

const FORBIDDEN = -1e9;

class Perceptron {
  readonly #tags: number;
  readonly #weights: Averaged;
  readonly #transitions: Averaged;
  readonly #forbidden: Float64Array;
  #now = 1;

  constructor({ tags, rows }: Training) {
    this.#tags = tags.length;
    this.#weights = new Averaged(rows * tags.length);
    this.#transitions = new Averaged((tags.length + 1) * tags.length);
    const before = [...tags, null];
    this.#forbidden = Float64Array.from(
      before.flatMap((one) => tags.map((tag) => (mayFollow(one, tag) ? 0 : FORBIDDEN))),
    );
  }

  learn(example: Example): void {
    const { gold } = example;
    const tags = this.#tags;
    const transitions = this.#transitions.value.map((value, at) => value + (this.#forbidden[at] ?? 0));
    const guessed = bestPath(emissions(example, this.#weights.value, tags), tags, transitions);
    for (let at = 0; at < gold.length; at += 1) {
      const [right, wrong] = [gold[at] ?? 0, guessed[at] ?? 0];
      const [rightBefore, wrongBefore] = at === 0 ? [tags, tags] : [gold[at - 1] ?? 0, guessed[at - 1] ?? 0];
      if (right !== wrong) this.#move(example, at, right, wrong);
      if (right !== wrong || rightBefore !== wrongBefore) {
        this.#transitions.add(rightBefore * tags + right, 1, this.#now);
        this.#transitions.add(wrongBefore * tags + wrong, -1, this.#now);
      }
    }
    this.#now += 1;
  }

  #move({ rows, starts }: Example, at: number, right: number, wrong: number): void {
    for (let place = starts[at] ?? 0; place < (starts[at + 1] ?? 0); place += 1) {
      const row = (rows[place] ?? 0) * this.#tags;
      this.#weights.add(row + right, 1, this.#now);
      this.#weights.add(row + wrong, -1, this.#now);
    }
  }

  learnt(): Learnt {
    const transitions = this.#transitions.average(this.#now).map((value, at) => value + (this.#forbidden[at] ?? 0));
    return { weights: this.#weights.average(this.#now), transitions };
  }
}

/** The scores of each token's tags. */
export function emissions({ rows, starts, gold }: Example, weights: Float64Array, tags: number): Float64Array {
  const scores = new Float64Array(gold.length * tags);
  for (let at = 0; at < gold.length; at += 1) {
    for (let place = starts[at] ?? 0; place < (starts[at + 1] ?? 0); place += 1) {
      const row = (rows[place] ?? 0) * tags;
      for (let tag = 0; tag < tags; tag += 1)
        scores[at * tags + tag] = (scores[at * tags + tag] ?? 0) + (weights[row + tag] ?? 0);
    }
  }
  return scores;
}

/** A structured averaged perceptron: the same examples, seed and epochs give the same weights. */
export function trainPerceptron(examples: readonly Example[], training: Training): Learnt {
  const perceptron = new Perceptron(training);
  const random = randomFrom(training.seed);
  const order = Int32Array.from(examples.keys());
  for (let epoch = 0; epoch < training.epochs; epoch += 1) {
    shuffle(order, random);
    for (const at of order) {
      const example = examples[at];
      if (example) perceptron.learn(example);
    }
  }
  return perceptron.learnt();
}
