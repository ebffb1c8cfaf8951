import type { Parse } from '../token.ts';
import type { Candidate } from './candidate.ts';
import { START, type State } from './transition.ts';

/** Readings beyond this rank are rare words; looking at them costs more than it gives. */
export const READINGS = 14;

/**
 * The readings of a sentence that are still in play, those of one token behind those of the token before. Lists of numbers, because
 * records of this kind would be made a hundred times a word.
 */
export class Lattice {
  readonly states: State[] = [START];
  readonly parses: (Candidate | null)[] = [null];
  readonly scores: Float64Array;
  /** Which of the readings of the token before each one goes on from. */
  readonly backs: Uint8Array;
  /** Where the readings of each token begin; the first is the beginning of the sentence. */
  readonly #starts = [0];

  constructor(tokens: number) {
    this.scores = new Float64Array(1 + tokens * READINGS);
    this.backs = new Uint8Array(1 + tokens * READINGS);
  }

  /** Begins the next token; gives where the readings of the token before begin and end. */
  next(): readonly [from: number, end: number] {
    const [from, end] = [this.#starts.at(-1) ?? 0, this.states.length];
    this.#starts.push(end);
    return [from, end];
  }

  add(state: State, parse: Candidate | null, score: number, back: number): void {
    const at = this.states.length;
    this.scores[at] = score;
    this.backs[at] = back;
    this.states.push(state);
    this.parses.push(parse);
  }

  /** The parses on the way to the last token's best reading. */
  path(): readonly (Parse | null)[] {
    const { states, scores, parses, backs } = this;
    const chosen: (Parse | null)[] = [];
    let end = states.length;
    let back = -1;
    for (const start of this.#starts.slice(1).reverse()) {
      let at = start + Math.max(back, 0);
      if (back < 0)
        for (let other = start + 1; other < end; other += 1) if ((scores[other] ?? 0) > (scores[at] ?? 0)) at = other;
      chosen.push(at < end ? (parses[at]?.reading ?? null) : null);
      back = at < end ? (backs[at] ?? 0) : 0;
      end = start;
    }
    return chosen.reverse();
  }
}
