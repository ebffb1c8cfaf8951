import type { WordTraits } from './word-traits.ts';

/** How two tokens are joined in the tree: the steps up from one, the token where they meet, the steps down to the other. */
export interface PairPath {
  /** Tokens from the one up to (without) the meeting token. */
  readonly up: readonly number[];
  /** Tokens from the meeting token (without it) down to the other. */
  readonly down: readonly number[];
  readonly meeting: number;
}

/** Longer paths join nothing: of the rules' statements over 600 news texts 98 % have a path of at most so many steps. */
const LONGEST = 7;

/** The token and those above it, as far as a path may reach. */
export function climb({ head }: WordTraits, from: number): readonly number[] {
  const steps = [from];
  let at = head[from] ?? -1;
  while (at >= 0 && steps.length <= LONGEST + 1) {
    steps.push(at);
    at = head[at] ?? -1;
  }
  return steps;
}

/** The path between two tokens with what is above each of them (`climb`); null if it is too long. */
export function pathBetween(left: readonly number[], right: readonly number[]): PairPath | null {
  const meets = left.findIndex((at) => right.includes(at));
  if (meets < 0) return null;
  const meeting = left[meets] ?? 0;
  const down = right.slice(0, right.indexOf(meeting)).reverse();
  return meets + down.length > LONGEST ? null : { up: left.slice(0, meets), down, meeting };
}
