import { Features } from '../hashed-weights.ts';
import { type ReadingModel, RULES_ONLY } from '../reading-model.ts';
import type { Parse } from '../token.ts';
import type { RawToken } from '../tokenise.ts';
import { type Candidate, type Candidates, candidatesOf } from './candidate.ts';
import { countOf, countOfNumeral, governedBy } from './government.ts';
import { type ReadingContext, readingContext, readingFeatures, sumOf, transitionFeatures } from './reading-features.ts';
import { START, type State, transition } from './transition.ts';

/** Readings beyond this rank are rare words; looking at them costs more than it gives. */
const READINGS = 14;

const TRANSPARENT = new Set(['«', '"', '“', '„', '»', '”', "'", '[', ']']);
const COORDINATING = new Set(['и', 'или', 'либо', 'а', 'также']);
const SUBORDINATING = new Set('что чтобы если когда поскольку хотя как где куда откуда почему пока ибо'.split(' '));

/** Filled anew for each reading. */
const features = new Features();

/** What is to be read: the tokens with all their readings, and, while the weights are learned, which of them are right. */
export interface Reading {
  readonly tokens: readonly RawToken[];
  readonly readings: readonly (readonly Parse[])[];
  readonly right?: (at: number, parse: Parse) => boolean;
}

/**
 * The readings of a sentence that are still in play, those of one token behind those of the token before. Lists of numbers, because
 * records of this kind would be made a hundred times a word.
 */
class Lattice {
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

const NO_READINGS: readonly Parse[] = Object.freeze([]);

type Clause = Pick<State, 'subject' | 'verb' | 'inverted'>;

/** A verb directly behind the comma of a finished clause begins a new one («…, сообщает агентство»). */
function predicateState(before: State, parse: Candidate): Clause {
  const { subject, verb, comma, coordinates, word } = before;
  if (!parse.isPredicate) return { subject, verb: parse, inverted: before.inverted };
  const fresh = before.narrator || (comma && verb?.isPredicate === true);
  const inverted = fresh || (coordinates && word === null) || (word === null && verb === null);
  return { subject: fresh ? null : subject, verb: parse, inverted };
}

const NEW_CLAUSE: Clause = Object.freeze({ subject: null, verb: null, inverted: false });

function clauseState(before: State, parse: Candidate): Clause {
  if (parse.lemma === 'который') return { ...NEW_CLAUSE, subject: parse.case === 'nomn' ? parse : null };
  if (parse.pos === 'CONJ') return SUBORDINATING.has(parse.lemma) ? NEW_CLAUSE : before;
  if (parse.isVerbal || parse.isPredicate) return predicateState(before, parse);
  const subject = parse.case === 'nomn' && parse.isHead && !before.governed && !before.subject;
  return subject ? { subject: parse, verb: before.verb, inverted: before.inverted } : before;
}

const NO_TITLES: readonly Candidate[] = Object.freeze([]);

/** A person's role opens the place of a name; a verb, preposition or mark closes it. */
function titlesBehind(before: State, parse: Candidate): readonly Candidate[] {
  if (parse.pos === 'NOUN' && parse.isAnimate && !parse.isNamePart) {
    return parse.case === 'gent' ? [...before.titles.slice(-1), parse] : [parse];
  }
  return parse.case !== null || parse.pos === 'CONJ' ? before.titles : NO_TITLES;
}

/** A preposition rules up to the head of its phrase, or up to a numeral that rules the head itself («включая три зла»). */
function governedBehind(before: State, token: RawToken, parse: Candidate): readonly string[] | null {
  if (parse.pos === 'PREP' || parse.pos === 'GRND') return governedBy(token.norm);
  const satisfied = parse.isHead || parse.isVerbal || (parse.isNumeral && parse.case === 'accs');
  return satisfied ? null : before.governed;
}

/** What is remembered behind `token` read as `parse`. */
function stateBehind(before: State, token: RawToken, parse: Candidate, capital: boolean): State {
  const head = parse.isHead;
  const adverbial = parse.case === null && parse.pos !== 'PREP';
  const { subject, verb, inverted } = clauseState(before, parse);
  return {
    word: parse,
    capital,
    coordinates: COORDINATING.has(token.norm) || (before.coordinates && adverbial && !parse.isVerbal),
    comma: false,
    narrator: false,
    nominal: parse.case ? parse : before.nominal,
    titles: titlesBehind(before, parse),
    modifier: parse.isAdjective ? parse : head && !before.modifier ? null : keepModifier(before, parse),
    governed: governedBehind(before, token, parse),
    count: parse.isNumeral ? countOfNumeral(parse.lemma, parse.case) : head ? null : before.count,
    subject,
    verb,
    inverted,
  };
}

/** An adjective waits on behind a noun that is not its own. */
function keepModifier(before: State, parse: Candidate): Candidate | null {
  const { modifier } = before;
  if (!modifier || !parse.isHead) return modifier;
  return modifier.pos === 'PRTF' && modifier.case !== parse.case ? modifier : null;
}

const MARK_ENDS = /^[.!?;:()…]/u;

/** What is remembered behind a mark. All states are made alike, field by field: the machine reads such objects fastest. */
function stateBehindMark(before: State, { text, kind }: RawToken): State {
  if (TRANSPARENT.has(text)) return before;
  if (kind === 'number' || kind === 'symbol' || text === '%' || text === '№')
    return stateBehindNumber(before, text, kind);
  const dash = text === '–' || text === '—' || text === '-';
  const comma = text === ',' || (dash && before.comma);
  const ends = MARK_ENDS.test(text);
  return {
    word: null,
    capital: before.capital,
    coordinates: comma || dash,
    comma,
    narrator: dash && before.comma,
    nominal: before.nominal,
    titles: NO_TITLES,
    modifier: ends ? null : before.modifier,
    governed: null,
    count: null,
    subject: ends ? null : before.subject,
    verb: ends || (comma && before.verb?.pos === 'GRND') ? null : before.verb,
    inverted: !ends && before.inverted,
  };
}

/** What is remembered behind a number or a sign. */
function stateBehindNumber(before: State, text: string, kind: RawToken['kind']): State {
  const number = kind === 'number';
  return {
    word: null,
    capital: before.capital,
    coordinates: before.coordinates,
    comma: !number && before.comma,
    narrator: !number && before.narrator,
    nominal: before.nominal,
    titles: before.titles,
    modifier: before.modifier,
    governed: before.governed,
    count: number ? countOf(text) : before.count,
    subject: before.subject,
    verb: before.verb,
    inverted: before.inverted,
  };
}

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
