import { Features } from '../hashed-weights.ts';
import { type ReadingModel, RULES_ONLY } from '../reading-model.ts';
import type { Parse } from '../token.ts';
import type { RawToken } from '../tokenise.ts';
import { type Candidate, type Candidates, candidatesOf } from './candidate.ts';
import { Lattice, READINGS } from './lattice.ts';
import { type ReadingContext, readingContext, readingFeatures, sumOf, transitionFeatures } from './reading-features.ts';
import { stateBehind, stateBehindMark } from './state-behind.ts';
import { START, transition } from './transition.ts';

/** Filled anew for each reading. */
const features = new Features();

/** What is to be read: the tokens with all their readings, and, while the weights are learned, which of them are right. */
export interface Reading {
  readonly tokens: readonly RawToken[];
  readonly readings: readonly (readonly Parse[])[];
  readonly right?: (at: number, parse: Parse) => boolean;
}

const NO_READINGS: readonly Parse[] = Object.freeze([]);

/** Histories so far behind the best have no future: the strongest rule gives 3. */
const BEAM = 4.5;
/** Fewer are all kept. */
const FEW = 4;

/** What the readings of one token score, and which of the token before each goes on from: filled anew for each token. */
const totals = new Float64Array(READINGS);
const backs = new Uint8Array(READINGS);

/** A token of a sentence on the way through it. */
interface Step {
  readonly at: number;
  readonly token: RawToken;
  readonly capital: boolean;
  readonly context: ReadingContext;
  readonly model: ReadingModel;
  readonly right: Reading['right'];
}

/** Every history goes on by itself: nothing is to be chosen. */
function carryOn(lattice: Lattice, { token, capital }: Step, parse: Candidate | null): void {
  const [from, end] = lattice.next();
  for (let cell = from; cell < end; cell += 1) {
    const before = lattice.states[cell] ?? START;
    const state = parse ? stateBehind(before, token, parse, capital) : stateBehindMark(before, token);
    lattice.add(state, parse, lattice.scores[cell] ?? 0, cell - from);
  }
}

/** The score of a reading behind the history that it goes on from best; notes which that is. */
function scoreOf(
  { states, scores }: Lattice,
  [from, end]: readonly [number, number],
  { parse, rank, capital, learned }: Pick<Step, 'capital'> & { parse: Candidate; rank: number; learned: ReadingModel },
): number {
  let best = -Infinity;
  backs[rank] = 0;
  for (let cell = from; cell < end; cell += 1) {
    const state = states[cell] ?? START;
    features.clear();
    transitionFeatures(state, parse, features);
    const score = (scores[cell] ?? 0) + transition(state, parse, capital) + sumOf(learned, features);
    if (score <= best) continue;
    best = score;
    backs[rank] = cell - from;
  }
  return best;
}

/** Adds the readings of the token, each behind the history that it goes on from best, but those that fall too far back. */
function addReadings(lattice: Lattice, step: Step, { all, shares, isPossessive }: Candidates): void {
  const { at, token, capital, context, model, right } = step;
  const learned = isPossessive ? RULES_ONLY : model;
  const span = lattice.next();
  const most = Math.min(all.length, READINGS);
  let [count, best] = [0, -Infinity];
  for (let rank = 0; rank < most; rank += 1) {
    const parse = all[rank];
    totals[rank] = NaN;
    if (!parse || right?.(at, parse.reading) === false) continue;
    features.clear();
    readingFeatures(context, at, parse, features);
    const own = (shares[rank] ?? 0) + sumOf(learned, features);
    const total = scoreOf(lattice, span, { parse, rank, capital, learned }) + own;
    totals[rank] = total;
    count += 1;
    if (total > best) best = total;
  }
  const least = count < FEW ? -Infinity : best - BEAM;
  for (let rank = 0; rank < most; rank += 1) {
    const [parse, total = NaN, back = 0] = [all[rank], totals[rank], backs[rank]];
    if (!parse || !(total >= least)) continue;
    lattice.add(stateBehind(lattice.states[span[0] + back] ?? START, token, parse, capital), parse, total, back);
  }
}

/**
 * The best reading of each token (Viterbi): the rules of `transition` and what the model learned on top of them; null for what is
 * no word.
 */
export function chooseParses({ tokens, readings, right }: Reading, model: ReadingModel): readonly (Parse | null)[] {
  const context = readingContext(tokens, readings);
  const lattice = new Lattice(tokens.length);
  for (const [at, token] of tokens.entries()) {
    const step: Step = { at, token, capital: context.capitals[at] !== 0, context, model, right };
    const candidates = candidatesOf(readings[at] ?? NO_READINGS);
    const [only] = candidates.all;
    if (!only || candidates.isPlain) carryOn(lattice, step, only ?? null);
    else addReadings(lattice, step, candidates);
  }
  return lattice.path();
}

/** The features of a chosen path that the model weighs, to learn from. */
export function pathFeatures(
  { tokens, readings }: Reading,
  chosen: readonly (Parse | null)[],
  use: (features: Features) => void,
): void {
  const context = readingContext(tokens, readings);
  let state = START;
  for (const [at, token] of tokens.entries()) {
    const { all, isPlain, isPossessive } = candidatesOf(readings[at] ?? NO_READINGS);
    const parse = all.find(({ reading }) => reading === chosen[at]);
    if (parse && !isPlain && !isPossessive) {
      features.clear();
      readingFeatures(context, at, parse, features);
      transitionFeatures(state, parse, features);
      use(features);
    }
    state = parse ? stateBehind(state, token, parse, context.capitals[at] !== 0) : stateBehindMark(state, token);
  }
}
