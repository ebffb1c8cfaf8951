import type { Parse, Token } from '../../text/token.ts';
import { hashText, mix } from './hash.ts';
import { classOf, type WordClasses } from './word-classes.ts';

/**
 * What a model sees of a token: one integer for each trait, 0 where it has none. Nothing here may depend on tables that are
 * edited: weights are only good for the traits they were trained on.
 */
export const TRAIT = Object.freeze({
  form: 0,
  lemma: 1,
  tag: 2,
  pos: 3,
  shape: 4,
  suffix2: 5,
  suffix3: 6,
  suffix4: 7,
  prefix3: 8,
  prefix5: 9,
  marks: 10,
  quoted: 11,
  quoteBefore: 12,
  chain: 13,
  head: 14,
  evidence: 15,
  broadClass: 16,
  narrowClass: 17,
  elsewhere: 18,
});
export const TRAITS = 19;
/** Empty tokens before and behind a sentence, so that a window needs no borders. */
export const PADDING = 4;

/** The traits of a sentence's tokens, `TRAITS` integers each, with the padding around them. */
export type Traits = Int32Array;

export const placeOf = (index: number): number => (index + PADDING) * TRAITS;

const MARK_NAMES = ['Name', 'Surn', 'Patr', 'Geox', 'Orgn', 'Abbr'] as const;
export const MARK = Object.freeze({ name: 1, surname: 2, place: 8, known: 64, noun: 128, common: 512, person: 1024 });

function marksIn(parses: readonly Parse[]): number {
  let marks = 0;
  for (const { known, pos, grammemes } of parses) {
    let named = 0;
    for (const [at, name] of MARK_NAMES.entries()) if (grammemes.has(name)) named |= 1 << at;
    marks |= named;
    if (pos === 'NOUN') marks |= MARK.noun;
    if (pos === 'ADJF') marks |= 256;
    if (known) marks |= named === 0 ? MARK.known | MARK.common : MARK.known;
    if (pos === 'NOUN' && named === 0 && grammemes.has('anim')) marks |= MARK.person;
  }
  return marks;
}

const marksOfParses = new WeakMap<readonly Parse[], number>();

/** What the dictionary thinks a form may be, over all its readings. */
export function marksOf({ parses }: Token): number {
  const known = marksOfParses.get(parses);
  if (known !== undefined) return known;
  const marks = marksIn(parses);
  marksOfParses.set(parses, marks);
  return marks;
}

export const SHAPE = Object.freeze({ lower: 1, capital: 2, capitals: 3, letter: 4, mixed: 5, compound: 6, latin: 8 });

const isUpper = (character: string): boolean => character !== character.toLowerCase();
const isLatin = (text: string): boolean => /^[A-Za-z]/u.test(text);

function shapeOfWord(text: string): number {
  const first = isUpper(text.charAt(0));
  if (isLatin(text)) return first ? (text.length > 1 && text === text.toUpperCase() ? 10 : SHAPE.latin) : 9;
  if (text.length === 1) return first ? SHAPE.letter : SHAPE.lower;
  const rest = text.slice(1);
  if (!first) return rest === rest.toLowerCase() ? SHAPE.lower : 7;
  if (rest === rest.toLowerCase()) return text.includes('-') ? 11 : SHAPE.capital;
  if (text === text.toUpperCase()) return SHAPE.capitals;
  return text.includes('-') ? SHAPE.compound : SHAPE.mixed;
}

export function shapeOf({ kind, text }: Token): number {
  if (kind === 'word') return shapeOfWord(text);
  if (kind === 'number') return /^\d{4}$/u.test(text) ? 12 : /[а-я]$/u.test(text) ? 13 : 14;
  return hashText(text) | 0x100;
}

/** True for a word that begins with a capital. */
export const isCapital = (shape: number): boolean =>
  shape === SHAPE.capital ||
  shape === SHAPE.capitals ||
  (shape >= SHAPE.mixed && shape <= 11 && shape !== 7 && shape !== 9);

/** The classes of the form, else of the lemma. */
function fillClasses(traits: Traits, at: number, classes: WordClasses): void {
  const form = classOf(classes, traits[at + TRAIT.form] ?? 0);
  const narrow = form < 0 ? classOf(classes, traits[at + TRAIT.lemma] ?? 0) : form;
  if (narrow < 0) return;
  traits[at + TRAIT.narrowClass] = narrow + 1;
  traits[at + TRAIT.broadClass] = (classes.broad[narrow] ?? 0) + 1;
}

function fillWord(traits: Traits, at: number, token: Token): void {
  const { norm, parse } = token;
  traits[at + TRAIT.lemma] = parse && parse.lemma !== norm ? hashText(parse.lemma) : (traits[at + TRAIT.form] ?? 0);
  const pos = hashText(parse?.pos ?? '-');
  traits[at + TRAIT.pos] = pos;
  traits[at + TRAIT.tag] = mix(mix(pos, hashText(parse?.case ?? '-')), parse?.number === 'plur' ? 2 : 1);
  traits[at + TRAIT.suffix2] = hashText(norm, Math.max(0, norm.length - 2));
  traits[at + TRAIT.suffix3] = hashText(norm, Math.max(0, norm.length - 3));
  traits[at + TRAIT.suffix4] = hashText(norm, Math.max(0, norm.length - 4));
  traits[at + TRAIT.prefix3] = hashText(norm, 0, Math.min(3, norm.length));
  traits[at + TRAIT.prefix5] = hashText(norm, 0, Math.min(5, norm.length));
  traits[at + TRAIT.marks] = marksOf(token) | 0x10000;
}

const OPENS = /^[«“„"]$/u;
const CLOSES = /^[»”"“]$/u;
/** A longer quotation is speech, not a name. */
const LONGEST_NAME = 12;

/** Length of the quotation that a token stands in, and the word before it. */
function fillQuotes(traits: Traits, tokens: readonly Token[]): void {
  const open: number[] = [];
  for (const token of tokens) {
    if (token.kind !== 'punctuation') continue;
    const { text, index } = token;
    if (OPENS.test(text) && (text !== '"' || open.length === 0) && !(text === '“' && open.length > 0)) {
      open.push(index);
      continue;
    }
    const from = CLOSES.test(text) ? open.pop() : undefined;
    if (from === undefined || index - from > LONGEST_NAME) continue;
    const before = traits[placeOf(from - 1) + TRAIT.lemma] ?? 0;
    for (let at = from; at <= index; at += 1) {
      traits[placeOf(at) + TRAIT.quoted] = Math.min(index - from, 6) * 4 + (at === from ? 1 : at === index ? 2 : 3);
      traits[placeOf(at) + TRAIT.quoteBefore] = before || 1;
    }
  }
}

const isNominal = (parse: Parse | null): boolean =>
  parse?.pos === 'NOUN' || parse?.pos === 'ADJF' || parse?.pos === 'PRTF';

/** The noun that a chain of genitives hangs on («комитет | Верховного суда Кении»), and the noun an adjective stands before. */
function fillPhrases(traits: Traits, tokens: readonly Token[]): void {
  let chain = 0;
  for (const { index, parse } of tokens) {
    if (parse?.case !== 'gent' && !parse?.grammemes.has('Fixd')) chain = 0;
    traits[placeOf(index) + TRAIT.chain] = chain;
    if (chain === 0 && parse?.pos === 'NOUN') chain = traits[placeOf(index) + TRAIT.lemma] ?? 0;
    else if (!isNominal(parse)) chain = 0;
  }
  let head = 0;
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const pos = tokens[index]?.parse?.pos;
    if (pos === 'NOUN') head = traits[placeOf(index) + TRAIT.lemma] ?? 0;
    else if (pos !== 'ADJF' && pos !== 'PRTF' && tokens[index]?.kind !== 'number') head = 0;
    traits[placeOf(index) + TRAIT.head] = head;
  }
}

/** The traits that a sentence has of itself; those of its document (`evidence`, `elsewhere`) are filled in later. */
export function traitsOf(tokens: readonly Token[], classes: WordClasses): Traits {
  const traits = new Int32Array((tokens.length + 2 * PADDING) * TRAITS);
  for (const token of tokens) {
    const at = placeOf(token.index);
    traits[at + TRAIT.form] = hashText(token.norm);
    traits[at + TRAIT.shape] = shapeOf(token);
    if (token.kind === 'word') fillWord(traits, at, token);
    else traits[at + TRAIT.pos] = traits[at + TRAIT.tag] = token.kind === 'number' ? 3 : 5;
    fillClasses(traits, at, classes);
  }
  fillQuotes(traits, tokens);
  fillPhrases(traits, tokens);
  // The sentence's borders are traits too: words of their own.
  traits[placeOf(-1) + TRAIT.form] = traits[placeOf(-1) + TRAIT.lemma] = 7;
  traits[placeOf(-1) + TRAIT.shape] = 7 | 0x100;
  traits[placeOf(tokens.length) + TRAIT.form] = traits[placeOf(tokens.length) + TRAIT.lemma] = 9;
  traits[placeOf(tokens.length) + TRAIT.shape] = 9 | 0x100;
  return traits;
}
