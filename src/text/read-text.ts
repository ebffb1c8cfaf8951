import type { Article } from '../article/article.ts';
import { quotations } from './quotations.ts';
import { chooseParses } from './ru/choose-parses.ts';
import { ofClosedClass } from './ru/function-words.ts';
import { acronymReadings, guessName, type NameContext } from './ru/guess-name.ts';
import { type Openers, type SentencePlace, splitSentences } from './ru/split-sentences.ts';
import { normalise, type RawToken, tokenise } from './tokenise.ts';
import type { Sentence, Text } from './text.ts';
import type { Morphology, Parse, Token } from './token.ts';

/** What reading a text needs from outside. */
export interface TextResources {
  readonly morphology: Morphology;
}

const NAMES = ['Name', 'Surn', 'Patr', 'Geox', 'Orgn', 'Abbr', 'Trad'] as const;
const FUNCTIONAL = new Set(['PREP', 'CONJ', 'NPRO', 'PRCL', 'ADVB', 'VERB', 'INFN', 'PRED', 'GRND']);
const NO_READINGS: readonly Parse[] = Object.freeze([]);

/** A capitalised word behind a doubtful full stop, by its readings in lower case; a letter alone is an initial. */
function openersOf(morphology: Morphology): Openers {
  const readings = (word: string): readonly Parse[] => {
    if (word.length < 2 && !/^[ВКСУОИЯА]$/u.test(word)) return NO_READINGS;
    const norm = normalise(word);
    return ofClosedClass(norm, morphology.analyse(norm)).filter(({ known, pos }) => known && pos !== 'LATN');
  };
  return {
    common: (word) => {
      const found = readings(word);
      return found.length > 0 && !found.some(({ grammemes }) => NAMES.some((mark) => grammemes.has(mark)));
    },
    functional: (word) => FUNCTIONAL.has(readings(word)[0]?.pos ?? ''),
  };
}

const COUNTED_WORD = /^\d+(?:[.,]\d+)?-(.+)$/u;
const isAcronym = (text: string): boolean => text.length > 1 && text === text.toUpperCase();
const isInitial = ({ text }: RawToken, next: RawToken | undefined): boolean =>
  text.length === 1 && text !== text.toLowerCase() && next?.text === '.' && !next.spaceBefore;

/** Reads the words of one article: the same form gets the same readings, and names are compared over the whole text. */
class WordReader {
  readonly #morphology: Morphology;
  readonly #seen: ReadonlySet<string>;
  readonly #names = new Map<string, readonly Parse[]>();

  constructor(morphology: Morphology, seen: ReadonlySet<string>) {
    this.#morphology = morphology;
    this.#seen = seen;
  }

  /** The readings of the word at `at`; `opens` if it is the first of its sentence. */
  read(tokens: readonly RawToken[], at: number, opens: boolean): readonly Parse[] {
    const token = tokens[at];
    if (token?.kind !== 'word') return NO_READINGS;
    // An initial is no preposition: «К. Иванов».
    if (isInitial(token, tokens[at + 1])) return NO_READINGS;
    const counted = COUNTED_WORD.exec(token.norm)?.[1];
    if (counted) return this.#remember(token.norm, () => this.#countedWord(token.norm, counted));
    if (!/^\p{Lu}/u.test(token.text)) return ofClosedClass(token.norm, this.#morphology.analyse(token.norm));
    if (isAcronym(token.text)) return this.#remember(`A${token.norm}`, () => this.#acronym(token));
    const afterInitial = tokens[at - 1]?.text === '.' && /^\p{Lu}\p{Ll}?$/u.test(tokens[at - 2]?.text ?? '');
    const key = (afterInitial ? 'I' : opens ? 'O' : 'M') + token.norm;
    return this.#remember(key, () => this.#capitalised(token, { opens, afterInitial, seen: this.#seen }));
  }

  #remember(key: string, read: () => readonly Parse[]): readonly Parse[] {
    const known = this.#names.get(key);
    if (known) return known;
    const found = read();
    this.#names.set(key, found);
    return found;
  }

  #acronym({ norm, text }: RawToken): readonly Parse[] {
    const parses = this.#morphology.analyse(norm);
    return /\p{Script=Cyrillic}/u.test(text) ? acronymReadings(norm, parses) : parses;
  }

  #capitalised({ norm, text }: RawToken, context: NameContext): readonly Parse[] {
    const parses = this.#morphology.analyse(norm);
    if (!/\p{Script=Cyrillic}/u.test(text)) return parses;
    const closed = ofClosedClass(norm, parses);
    return closed === parses ? guessName(norm, parses, context) : closed;
  }

  /** «58-летнего» declines like «летнего». */
  #countedWord(norm: string, tail: string): readonly Parse[] {
    const prefix = norm.slice(0, norm.length - tail.length);
    return this.#morphology.analyse(tail).map((parse) => Object.freeze({ ...parse, lemma: prefix + parse.lemma }));
  }
}

function capitalised(sentences: readonly (readonly RawToken[])[]): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const tokens of sentences)
    for (const { kind, text, norm } of tokens) if (kind === 'word' && /^\p{Lu}\p{Ll}/u.test(text)) seen.add(norm);
  return seen;
}

function toSentence(place: SentencePlace, index: number, raws: readonly RawToken[], reader: WordReader): Sentence {
  const first = raws.findIndex(({ kind }) => kind === 'word');
  const parses = raws.map((_, at) => reader.read(raws, at, at === first));
  const chosen = chooseParses(raws, parses);
  const tokens = raws.map(({ start, end, text, norm, kind, spaceBefore }, at): Token =>
    Object.freeze({
      start,
      end,
      index: at,
      text,
      norm,
      kind,
      spaceBefore,
      parses: parses[at] ?? NO_READINGS,
      parse: chosen[at] ?? null,
    }),
  );
  return Object.freeze({ ...place, index, tokens: Object.freeze(tokens) });
}

/** An article as sentences of tokens; pure, deterministic, linear in the length of the text. */
export function readText(article: Article, { morphology }: TextResources): Text {
  const places = splitSentences(article, openersOf(morphology));
  const raws = places.map((place) => tokenise(article.text, place));
  const reader = new WordReader(morphology, capitalised(raws));
  const sentences = places.map((place, index) => toSentence(place, index, raws[index] ?? [], reader));
  return Object.freeze({
    article,
    sentences: Object.freeze(sentences),
    quotations: quotations(article, sentences),
    morphology,
  });
}
