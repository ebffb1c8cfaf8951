import { type Features, hashText } from '../hashed-weights.ts';
import type { ReadingModel } from '../reading-model.ts';
import type { RawToken } from '../tokenise.ts';
import type { Parse } from '../token.ts';
import { isCapital } from '../capital.ts';
import { type Candidate, candidatesOf, type Tag } from './candidate.ts';
import type { State } from './transition.ts';

/** All that a form may be: its parts of speech with their cases; the word itself where it is a function word. */
const classes = new WeakMap<readonly Parse[], number>();
const FUNCTION = new Set(['PREP', 'CONJ', 'PRCL']);
const NO_READINGS: readonly Parse[] = Object.freeze([]);

function classOf({ norm, text, kind }: RawToken, parses: readonly Parse[]): number {
  const [first] = parses;
  if (!first) return hashText(kind === 'number' || kind === 'word' ? kind : text);
  const known = classes.get(parses);
  if (known !== undefined) return known;
  const found = FUNCTION.has(first.pos ?? '')
    ? hashText(norm)
    : hashText(
        [...new Set(parses.slice(0, 8).map(({ pos, case: kase }) => `${pos ?? ''}${kase ?? ''}`))].sort().join(' '),
      );
  classes.set(parses, found);
  return found;
}

/** A sentence as the scores of its readings see it: each word, and what it may be. */
export interface ReadingContext {
  readonly words: Int32Array;
  readonly classes: Int32Array;
  readonly endings: Int32Array;
  readonly capitals: Int32Array;
  /** The nearest finite verb before and behind in the clause, by its likeliest reading; null for none. */
  readonly verbBefore: readonly (Tag | null)[];
  readonly verbBehind: readonly (Tag | null)[];
  /** The nearest preposition before, as far as no noun is sure to stand between. */
  readonly preposition: Int32Array;
}

const FINITE = new Set(['VERB', 'PRTS']);

function finiteOf(parses: readonly Parse[]): Tag | null {
  return FINITE.has(parses[0]?.pos ?? '') ? (candidatesOf(parses).all[0]?.tag ?? null) : null;
}

const CLAUSE_MARKS = new Set([',', ';', ':', '–', '—', '(', ')']);

/** The nearest finite verb on one side, none behind a mark that ends a clause; `step` is −1 to look for those behind. */
function nearestVerbs(
  tokens: readonly RawToken[],
  readings: readonly (readonly Parse[])[],
  step: 1 | -1,
): (Tag | null)[] {
  const found = new Array<Tag | null>(tokens.length).fill(null);
  let last: Tag | null = null;
  for (let at = step > 0 ? 0 : tokens.length - 1; at >= 0 && at < tokens.length; at += step) {
    found[at] = last;
    if (CLAUSE_MARKS.has(tokens[at]?.text ?? '')) last = null;
    last = finiteOf(readings[at] ?? NO_READINGS) ?? last;
  }
  return found;
}

const PREPOSITION_REACH = 3;
const ENDING = 3;

export function readingContext(tokens: readonly RawToken[], readings: readonly (readonly Parse[])[]): ReadingContext {
  const numbers = (): Int32Array => new Int32Array(tokens.length);
  const [words, kinds, endings, capitals, preposition] = [numbers(), numbers(), numbers(), numbers(), numbers()];
  for (const [at, token] of tokens.entries()) {
    words[at] = hashText(token.norm);
    kinds[at] = classOf(token, readings[at] ?? NO_READINGS);
    endings[at] = hashText(token.norm, Math.max(0, token.norm.length - ENDING));
    capitals[at] = isCapital(token.text) ? (at === 0 ? 1 : 2) : 0;
    for (let before = at - 1; before >= 0 && before >= at - PREPOSITION_REACH; before -= 1) {
      if (readings[before]?.[0]?.pos !== 'PREP') continue;
      preposition[at] = words[before] ?? 0;
      break;
    }
  }
  const [verbBefore, verbBehind] = [nearestVerbs(tokens, readings, 1), nearestVerbs(tokens, readings, -1)];
  return { words, classes: kinds, endings, capitals, verbBefore, verbBehind, preposition };
}

/** What speaks for a reading whatever the readings of the words around. */
export function readingFeatures(context: ReadingContext, at: number, { tag }: Candidate, features: Features): void {
  const { words, classes: kinds, verbBefore, verbBehind } = context;
  const { full, short, lemma, form } = tag;
  const word = (steps: number): number => words[at + steps] ?? steps;
  const kind = (steps: number): number => kinds[at + steps] ?? steps;
  const [before, behind] = [verbBefore[at], verbBehind[at]];
  const capital = context.capitals[at] ?? 0;
  features.add(0, full);
  features.add(1, full, kind(-1));
  features.add(2, full, kind(1));
  features.add(3, short, kind(-1), kind(1));
  features.add(4, short, kind(-2), kind(-1));
  features.add(5, short, kind(1), kind(2));
  features.add(6, short, word(-1));
  features.add(7, short, word(1));
  features.add(8, short, word(0));
  features.add(9, full, context.endings[at] ?? 0);
  features.add(10, lemma, kind(-1));
  features.add(11, short, capital, kind(0));
  features.add(12, short, word(-2), word(-1));
  features.add(13, lemma, short);
  features.add(14, short, behind?.lemma ?? 0, 1);
  features.add(15, short, before?.lemma ?? 0, 2);
  features.add(16, short, agreement(form, before), agreement(form, behind));
  features.add(17, short, context.preposition[at] ?? 0, kind(-1));
  features.add(18, short, kind(0), context.preposition[at] ?? 0);
  features.add(19, short, word(-1), word(1));
  features.add(20, full, kind(-1), word(1));
}

/** 0 for no verb, 1 for one of another number, 2 for one of another gender, 3 for one that agrees. */
function agreement(form: number, verb: Tag | null | undefined): number {
  if (!verb) return 0;
  if ((form & 3) !== (verb.form & 3)) return 1;
  return (form & 1) === 0 || verb.form >> 2 === 0 || form >> 2 === verb.form >> 2 ? 3 : 2;
}

/** What speaks for a reading behind the readings chosen before it. */
export function transitionFeatures(
  { word, verb, nominal, coordinates, subject }: State,
  { tag: { full, short } }: Candidate,
  features: Features,
): void {
  features.add(32, full, word ? word.tag.full : 0);
  features.add(33, short, verb ? verb.tag.lemma : 0, subject ? 1 : 0);
  features.add(34, short, nominal ? nominal.tag.short : 0, coordinates ? 1 : 0);
}

/** The sum of the features' weights. */
export function sumOf({ weights: { mask, rows }, scale }: ReadingModel, features: Features): number {
  let sum = 0;
  for (let at = 0; at < features.count; at += 1) sum += rows[(features.values[at] ?? 0) & mask] ?? 0;
  return sum * scale;
}
