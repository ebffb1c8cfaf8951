import { Features } from '../hashed-weights.ts';
import { type ReadingModel, RULES_ONLY } from '../reading-model.ts';
import type { Parse } from '../token.ts';
import type { RawToken } from '../tokenise.ts';
import { type Candidate, candidatesOf } from './candidate.ts';
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

interface Cell {
  readonly state: State;
  readonly parse: Candidate | null;
  readonly score: number;
  readonly back: number;
}

const NO_READINGS: readonly Parse[] = Object.freeze([]);
const isCapital = ({ text }: RawToken): boolean => /^\p{Lu}/u.test(text);

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
function stateBehind(before: State, token: RawToken, parse: Candidate): State {
  const head = parse.isHead;
  const adverbial = parse.case === null && parse.pos !== 'PREP';
  const { subject, verb, inverted } = clauseState(before, parse);
  return {
    word: parse,
    capital: isCapital(token),
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

function bestBack(
  previous: readonly Cell[],
  parse: Candidate,
  capital: boolean,
  model: ReadingModel,
): { back: number; score: number } {
  let back = 0;
  let score = -Infinity;
  for (let index = 0; index < previous.length; index += 1) {
    const cell = previous[index];
    if (!cell) continue;
    features.clear();
    transitionFeatures(cell.state, parse, features);
    const candidate = cell.score + transition(cell.state, parse, capital) + sumOf(model, features);
    if (candidate > score) {
      score = candidate;
      back = index;
    }
  }
  return { back, score };
}

/** Histories so far behind the best have no future: the strongest rule gives 3. */
const BEAM = 4.5;

function pruned(cells: readonly Cell[]): readonly Cell[] {
  if (cells.length < 4) return cells;
  let best = -Infinity;
  for (const { score } of cells) if (score > best) best = score;
  return cells.filter(({ score }) => score >= best - BEAM);
}

interface Step {
  readonly at: number;
  readonly previous: readonly Cell[];
  readonly context: ReadingContext;
  readonly model: ReadingModel;
}

/** Every history goes on by itself: nothing is to be chosen. */
function carried(previous: readonly Cell[], token: RawToken, parse: Candidate | null): Cell[] {
  return previous.map(({ state, score }, back) => ({
    state: parse ? stateBehind(state, token, parse) : stateBehindMark(state, token),
    parse,
    score,
    back,
  }));
}

function cellsOf({ tokens, readings, right }: Reading, { at, previous, context, model }: Step): Cell[] {
  const token = tokens[at];
  if (!token) return [];
  const { all, shares, isPlain, isPossessive } = candidatesOf(readings[at] ?? NO_READINGS);
  const [only] = all;
  if (!only || isPlain) return carried(previous, token, only ?? null);
  const capital = isCapital(token);
  const learned = isPossessive ? RULES_ONLY : model;
  const cells: Cell[] = [];
  for (let rank = 0; rank < all.length && rank < READINGS; rank += 1) {
    const parse = all[rank];
    if (!parse || right?.(at, parse.reading) === false) continue;
    features.clear();
    readingFeatures(context, at, parse, features);
    const own = (shares[rank] ?? 0) + sumOf(learned, features);
    const { back, score } = bestBack(previous, parse, capital, learned);
    const state = stateBehind(previous[back]?.state ?? START, token, parse);
    cells.push({ state, parse, score: score + own, back });
  }
  return cells;
}

/**
 * The best reading of each token (Viterbi): the rules of `transition` and what the model learned on top of them; null for what is
 * no word.
 */
export function chooseParses(reading: Reading, model: ReadingModel): readonly (Parse | null)[] {
  const { tokens, readings } = reading;
  const context = readingContext(tokens, readings);
  let column: readonly Cell[] = [{ state: START, parse: null, score: 0, back: 0 }];
  const columns: (readonly Cell[])[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    column = pruned(cellsOf(reading, { at, previous: column, context, model }));
    columns.push(column);
  }
  const chosen = new Array<Parse | null>(tokens.length).fill(null);
  let index = 0;
  for (const [at, cell] of column.entries()) if (cell.score > (column[index]?.score ?? -Infinity)) index = at;
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const cell = columns[at]?.[index];
    chosen[at] = cell?.parse?.reading ?? null;
    index = cell?.back ?? 0;
  }
  return chosen;
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
    state = parse ? stateBehind(state, token, parse) : stateBehindMark(state, token);
  }
}
