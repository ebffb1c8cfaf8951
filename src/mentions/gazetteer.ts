import { isCapital } from '../text/capital.ts';
import type { Morphology, Token } from '../text/token.ts';
import type { EntityType, MentionForm } from './mention.ts';

/** One spelling of a known thing. */
export interface GazetteerEntry {
  readonly id: string;
  readonly type: EntityType;
  readonly form: MentionForm;
  readonly alias: string;
}

/** What stands in a text under some alias: all rows that have it, and how many tokens it took. */
export interface GazetteerMatch {
  readonly entries: readonly GazetteerEntry[];
  readonly length: number;
}

export interface Gazetteer {
  /** The longest alias that begins at token `from`, or null. */
  matchAt(tokens: readonly Token[], from: number): GazetteerMatch | null;
  /** All aliases of a row. */
  namesOf(id: string): readonly string[];
}

/** A word of an alias, looked up in the dictionary when it is first compared: most aliases are not, in most texts. */
class Word {
  readonly capital: boolean;
  readonly #text: string;
  readonly #morphology: Morphology;
  #keys: ReadonlySet<string> | null = null;

  constructor(text: string, morphology: Morphology) {
    this.capital = isCapital(text);
    this.#text = text;
    this.#morphology = morphology;
  }

  /** Lemmas in any of which the word may stand; for abbreviations the exact spelling. */
  get keys(): ReadonlySet<string> {
    this.#keys ??= this.#find();
    return this.#keys;
  }

  #find(): ReadonlySet<string> {
    const norm = this.#text.toLowerCase().replaceAll('ё', 'е');
    return keysOf(norm, this.#text, this.#morphology.analyse(norm));
  }
}

interface Row {
  readonly words: readonly Word[];
  readonly entry: GazetteerEntry;
  /** True of «Свобода»: a common word that is a name in quotation marks alone. */
  readonly quoted: boolean;
}

const CASE_ENDING =
  /(?:ами|ями|ого|его|ому|ему|ыми|ими|ой|ей|ом|ем|ым|им|ах|ях|ов|ев|ую|юю|ая|яя|ые|ие|ый|ий|ою|ею|а|я|у|ю|ы|и|е|о|ь|й)$/u;
/** A shorter stem says too little («Мали», «Оман»). */
const SHORTEST_STEM = 4;

/** A form without its case ending: how words are compared that the dictionary does not know. */
export function stem(norm: string): string {
  const cut = norm.replace(CASE_ENDING, '');
  return cut.length >= SHORTEST_STEM ? cut : norm;
}

/** A name of so many words is known without its capital («регионального центра ООН по …»). */
const LONG_NAME = 4;

const isAbbreviation = (text: string): boolean => /^[\p{Lu}\d]{2,}$/u.test(text);
const IGNORABLE = new Set([',', '«', '»', '"', '”', '“', '„', '–', '—', '-']);

/** No name is a verb: «Дели» is not what «дело» is a form of. */
const VERBAL: ReadonlySet<string> = new Set(['VERB', 'INFN', 'GRND', 'PRTS']);

function keysOf(norm: string, text: string, parses: Token['parses']): ReadonlySet<string> {
  if (isAbbreviation(text)) return new Set([text]);
  const nominal = parses.filter(({ pos }) => !VERBAL.has(pos ?? ''));
  const keys = new Set((nominal.length > 0 ? nominal : parses).map(({ lemma }) => lemma));
  keys.add(norm);
  if (!parses.some(({ known }) => known)) keys.add(`~${stem(norm)}`);
  return keys;
}

const known = new WeakMap<Token['parses'], ReadonlySet<string>>();

const shouted = new WeakMap<readonly Token[], boolean>();

/** True of a sentence of words in capitals: none of them need be an abbreviation («ТОКАЕВ ПРИБЫЛ В АСТАНУ»). */
function isShouted(tokens: readonly Token[]): boolean {
  const before = shouted.get(tokens);
  if (before !== undefined) return before;
  const words = tokens.filter(({ kind }) => kind === 'word');
  const found = words.length > 2 && words.every(({ text }) => text === text.toUpperCase());
  shouted.set(tokens, found);
  return found;
}

/** «ТАШКЕНТ, 5 мая», «БАКУ /Trend/ –»: a long first word in capitals before a comma or a bracket is where the report comes from. */
function isDateline(text: string, tokens: readonly Token[]): boolean {
  const [first, mark] = tokens;
  return first?.text === text && /^\p{Lu}{4,}$/u.test(text) && /^[,/.(]$/u.test(mark?.text ?? '');
}

/** The same for a token: worked out once for the readings of a form. */
function keysOfToken({ norm, text, parses }: Token, tokens: readonly Token[]): ReadonlySet<string> {
  if (text !== norm && (isShouted(tokens) || isDateline(text, tokens)))
    return new Set([text, ...keysOf(norm, norm, parses)]);
  // A word without readings shares its empty list with others; one in lower case is no abbreviation.
  if (parses.length === 0 || (text !== norm && isAbbreviation(text))) return keysOf(norm, text, parses);
  const before = known.get(parses);
  if (before) return before;
  const keys = keysOf(norm, text, parses);
  known.set(parses, keys);
  return keys;
}

function rowOf(entry: GazetteerEntry, morphology: Morphology): Row {
  const parts = entry.alias.match(/[\p{L}\d]+(?:[-'’.][\p{L}\d]+)*/gu) ?? [];
  return { words: parts.map((text) => new Word(text, morphology)), entry, quoted: /^«[^«»]+»$/u.test(entry.alias) };
}

function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const key of a) if (b.has(key)) return true;
  return false;
}

/** Common nouns («терроризм», «страны ШОС») stand in lower case or open a sentence; names keep their capital. */
const isProper = (entry: GazetteerEntry): boolean => entry.type !== 'Threat' && entry.type !== 'Collective';

/** True if the row may begin with the token, as far as the first word of a name keeps its capital. */
function mayBegin({ words, entry }: Row, { text }: Token): boolean {
  const named = words.length < LONG_NAME && isProper(entry) && entry.form === 'name';
  return !(named && words[0]?.capital === true) || isCapital(text);
}

/**
 * Number of tokens that the row, whose first word stands at `from`, takes from there on, or 0. Commas, quotation marks and dashes
 * inside a name are passed over.
 */
function lengthAt({ words }: Row, tokens: readonly Token[], from: number): number {
  let at = from + 1;
  for (let index = 1; index < words.length; index += 1) {
    while (at < tokens.length && IGNORABLE.has(tokens[at]?.text ?? '')) at += 1;
    const [word, token] = [words[index], tokens[at]];
    if (!word || !token || !shares(word.keys, keysOfToken(token, tokens))) return 0;
    at += 1;
  }
  return at - from;
}

const isQuoted = (tokens: readonly Token[], from: number, length: number): boolean =>
  /^[«"“„]$/u.test(tokens[from - 1]?.text ?? '') && /^[»"”“]$/u.test(tokens[from + length]?.text ?? '');

/** Builds the index once; matching looks only at rows whose first word fits. */
export function createGazetteer(entries: readonly GazetteerEntry[], morphology: Morphology): Gazetteer {
  const byFirst = new Map<string, Row[]>();
  const names = new Map<string, string[]>();
  for (const entry of entries) {
    const row = rowOf(entry, morphology);
    names.set(entry.id, [...(names.get(entry.id) ?? []), entry.alias]);
    for (const key of row.words[0]?.keys ?? []) byFirst.set(key, [...(byFirst.get(key) ?? []), row]);
  }
  const rowsOf = new WeakMap<ReadonlySet<string>, readonly Row[]>();
  /** The rows whose first word has one of the keys, each once. */
  const rowsBy = (keys: ReadonlySet<string>): readonly Row[] => {
    const before = rowsOf.get(keys);
    if (before) return before;
    const rows = [...new Set([...keys].flatMap((key) => byFirst.get(key) ?? []))];
    rowsOf.set(keys, rows);
    return rows;
  };
  return Object.freeze({
    namesOf: (id: string): readonly string[] => names.get(id) ?? [],
    matchAt(tokens: readonly Token[], from: number): GazetteerMatch | null {
      const first = tokens[from];
      if (first?.kind !== 'word') return null;
      let length = 0;
      let found: GazetteerEntry[] = [];
      for (const row of rowsBy(keysOfToken(first, tokens))) {
        const here = mayBegin(row, first) ? lengthAt(row, tokens, from) : 0;
        if (row.quoted && !isQuoted(tokens, from, here)) continue;
        if (here > length) [length, found] = [here, []];
        if (here === length && here > 0) found.push(row.entry);
      }
      return length > 0 ? { entries: found, length } : null;
    },
  });
}
