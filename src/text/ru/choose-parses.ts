import { Features } from '../hashed-weights.ts';
import { type ReadingModel, RULES_ONLY } from '../reading-model.ts';
import type { Parse } from '../token.ts';
import type { RawToken } from '../tokenise.ts';
import { isNamePart, isPredicate, isVerbal } from './agreement.ts';
import { countOf, countOfNumeral, governedBy } from './government.ts';
import { type ReadingContext, readingContext, readingFeatures, sumOf, transitionFeatures } from './reading-features.ts';
import { isAdjective, isHead, isNumeral, START, type State, transition } from './transition.ts';

/** Weight of the dictionary's shares: of the word («стали»: verb or noun) and of the case within the word. */
const WORD_SHARE = 0.45;
const CASE_SHARE = 0.12;
/** A share below this says no more than «rare». */
const SMALLEST_SHARE = 0.004;
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
  readonly parse: Parse | null;
  readonly score: number;
  readonly back: number;
}

/** What the shares say of each reading: computed once a form. */
const shareScores = new WeakMap<readonly Parse[], readonly number[]>();

function sharesOf(parses: readonly Parse[]): readonly number[] {
  const known = shareScores.get(parses);
  if (known) return known;
  const words = new Map<string, number>();
  const keyOf = ({ lemma, pos }: Parse): string => `${pos ?? ''} ${lemma}`;
  for (const parse of parses) words.set(keyOf(parse), (words.get(keyOf(parse)) ?? 0) + parse.share);
  const log = (share: number): number => Math.log(Math.max(SMALLEST_SHARE, share));
  const scores = parses.map((parse) => {
    const word = words.get(keyOf(parse)) ?? 1;
    return WORD_SHARE * log(word) + CASE_SHARE * log(parse.share / (word || 1));
  });
  shareScores.set(parses, scores);
  return scores;
}

type Clause = Pick<State, 'subject' | 'verb' | 'inverted'>;

/** A verb directly behind the comma of a finished clause begins a new one («…, сообщает агентство»). */
function predicateState(before: State, parse: Parse): Clause {
  const { subject, verb, comma, coordinates, word } = before;
  if (!isPredicate(parse)) return { subject, verb: parse, inverted: before.inverted };
  const fresh = before.narrator || (comma && verb !== null && isPredicate(verb));
  const inverted = fresh || (coordinates && word === null) || (word === null && verb === null);
  return { subject: fresh ? null : subject, verb: parse, inverted };
}

const NEW_CLAUSE: Clause = Object.freeze({ subject: null, verb: null, inverted: false });

function clauseState(before: State, parse: Parse): Clause {
  if (parse.lemma === 'который') return { ...NEW_CLAUSE, subject: parse.case === 'nomn' ? parse : null };
  if (parse.pos === 'CONJ') return SUBORDINATING.has(parse.lemma) ? NEW_CLAUSE : before;
  if (isVerbal(parse) || isPredicate(parse)) return predicateState(before, parse);
  const subject = parse.case === 'nomn' && isHead(parse) && !before.governed && !before.subject;
  return subject ? { subject: parse, verb: before.verb, inverted: before.inverted } : before;
}

const NO_TITLES: readonly Parse[] = Object.freeze([]);

/** A person's role opens the place of a name; a verb, preposition or mark closes it. */
function titlesBehind(before: State, parse: Parse): readonly Parse[] {
  if (parse.pos === 'NOUN' && parse.grammemes.has('anim') && !isNamePart(parse)) {
    return parse.case === 'gent' ? [...before.titles.slice(-1), parse] : [parse];
  }
  return parse.case !== null || parse.pos === 'CONJ' ? before.titles : NO_TITLES;
}

/** A preposition rules up to the head of its phrase, or up to a numeral that rules the head itself («включая три зла»). */
function governedBehind(before: State, token: RawToken, parse: Parse): readonly string[] | null {
  if (parse.pos === 'PREP' || parse.pos === 'GRND') return governedBy(token.norm);
  const satisfied = isHead(parse) || isVerbal(parse) || (isNumeral(parse) && parse.case === 'accs');
  return satisfied ? null : before.governed;
}

/** What is remembered behind `token` read as `parse`. */
function stateBehind(before: State, token: RawToken, parse: Parse): State {
  const head = isHead(parse);
  const adverbial = parse.case === null && parse.pos !== 'PREP';
  const { subject, verb, inverted } = clauseState(before, parse);
  return {
    word: parse,
    capital: /^\p{Lu}/u.test(token.text),
    coordinates: COORDINATING.has(token.norm) || (before.coordinates && adverbial && !isVerbal(parse)),
    comma: false,
    narrator: false,
    nominal: parse.case ? parse : before.nominal,
    titles: titlesBehind(before, parse),
    modifier: isAdjective(parse) ? parse : head && !before.modifier ? null : keepModifier(before, parse),
    governed: governedBehind(before, token, parse),
    count: isNumeral(parse) ? countOfNumeral(parse.lemma, parse.case) : head ? null : before.count,
    subject,
    verb,
    inverted,
  };
}

/** An adjective waits on behind a noun that is not its own. */
function keepModifier(before: State, parse: Parse): Parse | null {
  const { modifier } = before;
  if (!modifier || !isHead(parse)) return modifier;
  return modifier.pos === 'PRTF' && modifier.case !== parse.case ? modifier : null;
}

/** What is remembered behind a number, a mark or a foreign word. */
function stateBehindMark(before: State, { text, kind }: RawToken): State {
  if (TRANSPARENT.has(text)) return before;
  if (kind === 'number') return { ...before, word: null, comma: false, narrator: false, count: countOf(text) };
  if (text === '%' || text === '№' || kind === 'symbol') return { ...before, word: null };
  const dash = /^[-–—]$/u.test(text);
  const comma = text === ',' || (dash && before.comma);
  const ends = /^[.!?;:()…]/u.test(text);
  const closed = comma && before.verb?.pos === 'GRND';
  return {
    ...before,
    word: null,
    coordinates: comma || dash,
    narrator: dash && before.comma,
    verb: closed ? null : before.verb,
    comma,
    governed: null,
    count: null,
    titles: NO_TITLES,
    modifier: ends ? null : before.modifier,
    ...(ends ? { subject: null, verb: null, inverted: false } : {}),
  };
}

function bestBack(
  previous: readonly Cell[],
  parse: Parse,
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

/** A word with one caseless reading (adverb, conjunction, particle, preposition) decides nothing: all histories go on. */
const isPlain = (parses: readonly Parse[]): boolean =>
  parses.length === 1 && parses[0]?.case === null && !isVerbal(parses[0]) && !isPredicate(parses[0]);

/** «его», «ее», «их»: treebanks know them as pronouns only, so that nothing can be learned of them. */
export const isPossessive = (parses: readonly Parse[]): boolean =>
  parses.some(({ pos, grammemes }) => pos === 'ADJF' && grammemes.has('Anph'));

interface Step {
  readonly at: number;
  readonly previous: readonly Cell[];
  readonly context: ReadingContext;
  readonly model: ReadingModel;
}

function cellsOf({ tokens, readings, right }: Reading, { at, previous, context, model }: Step): Cell[] {
  const token = tokens[at];
  const parses = readings[at] ?? [];
  if (!token) return [];
  const [only] = parses;
  if (!only) {
    const behind = (cell: Cell, back: number): Cell => ({
      state: stateBehindMark(cell.state, token),
      parse: null,
      score: cell.score,
      back,
    });
    return previous.map(behind);
  }
  if (isPlain(parses)) {
    const behind = (cell: Cell, back: number): Cell => ({
      state: stateBehind(cell.state, token, only),
      parse: only,
      score: cell.score,
      back,
    });
    return previous.map(behind);
  }
  const capital = /^\p{Lu}/u.test(token.text);
  const learned = isPossessive(parses) ? RULES_ONLY : model;
  const shares = sharesOf(parses);
  const cells: Cell[] = [];
  for (let rank = 0; rank < parses.length && rank < READINGS; rank += 1) {
    const parse = parses[rank];
    if (!parse || right?.(at, parse) === false) continue;
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
    chosen[at] = cell?.parse ?? null;
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
    const parse = chosen[at];
    if (parse && !isPlain(readings[at] ?? []) && !isPossessive(readings[at] ?? [])) {
      features.clear();
      readingFeatures(context, at, parse, features);
      transitionFeatures(state, parse, features);
      use(features);
    }
    state = parse ? stateBehind(state, token, parse) : stateBehindMark(state, token);
  }
}
