import { isCapital } from '../capital.ts';
import type { RawToken } from '../tokenise.ts';
import type { Morphology, Parse } from '../token.ts';
import { adjectivesAsNouns } from './adjective-as-noun.ts';
import { chooseParses } from './choose-parses.ts';
import type { ReadingModel } from '../reading-model.ts';
import { ofClosedClass } from './function-words.ts';
import { acronymReadings, guessName, type NameContext } from './guess-name.ts';

const NO_READINGS: readonly Parse[] = Object.freeze([]);

const COUNTED_WORD = /^\d+(?:[.,]\d+)?-(.+)$/u;
/** Endings of «11-й», «90-х», «2-го» as an ordinal written in full has them. */
const ORDINAL_ENDINGS: Readonly<Record<string, readonly string[]>> = {
  й: ['ый', 'ой'],
  го: ['ого'],
  му: ['ому'],
  м: ['ом', 'ым'],
  я: ['ая'],
  ю: ['ую'],
  е: ['ое', 'ые'],
  х: ['ых'],
  ми: ['ыми'],
};
const ORDINAL = /^(\d+)-([а-я]+)$/u;
/** An ordinal by which all others are declined. */
const MODEL_ORDINAL = 'пят';

const isAcronym = (text: string): boolean => text.length > 1 && text === text.toUpperCase();
/** A word in capitals beside another tells of a text in capitals, not of an abbreviation. */
const isShouted = (token: RawToken | undefined): boolean => token?.kind === 'word' && isAcronym(token.text);
const isInitial = ({ text }: RawToken, next: RawToken | undefined): boolean =>
  text.length === 1 && text !== text.toLowerCase() && next?.text === '.' && !next.spaceBefore;

const ROMAN = /^(?=[IVXL]{2})X{0,3}(?:IX|IV|V?I{0,3}|XL|L)$/u;
/** A Roman number is an ordinal without a form of its own. */
const romanReading = (norm: string): Parse =>
  Object.freeze({
    lemma: norm,
    pos: 'ROMN',
    case: null,
    number: null,
    gender: null,
    person: null,
    tense: null,
    grammemes: new Set(['ROMN']),
    known: true,
    share: 1,
  });

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
    if (token?.kind === 'number') return this.#ordinal(token.norm);
    if (token?.kind !== 'word') return NO_READINGS;
    // An initial is no preposition: «К. Иванов».
    if (isInitial(token, tokens[at + 1])) return NO_READINGS;
    const counted = COUNTED_WORD.exec(token.norm)?.[1];
    if (counted) return this.#remember(token.norm, () => this.#countedWord(token.norm, counted));
    if (!isCapital(token.text)) return ofClosedClass(token.norm, this.#morphology.analyse(token.norm));
    if (isAcronym(token.text)) {
      const alone = !isShouted(tokens[at - 1]) && !isShouted(tokens[at + 1]);
      return this.#remember((alone ? 'A' : 'S') + token.norm, () => this.#acronym(token, alone));
    }
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

  #acronym({ norm, text }: RawToken, alone: boolean): readonly Parse[] {
    const parses = this.#morphology.analyse(norm);
    if (ROMAN.test(text)) return [romanReading(norm)];
    return /\p{Script=Cyrillic}/u.test(text) ? acronymReadings(norm, parses, alone) : parses;
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

  /** «11-й», «90-х» decline like «пятый»; a bare number has no form. */
  #ordinal(norm: string): readonly Parse[] {
    const [, number = '', tail = ''] = ORDINAL.exec(norm) ?? [];
    const endings = ORDINAL_ENDINGS[tail];
    if (!endings) return NO_READINGS;
    return this.#remember(norm, () =>
      endings
        .flatMap((ending) => this.#morphology.analyse(MODEL_ORDINAL + ending))
        .map((parse) => Object.freeze({ ...parse, lemma: `${number}-й` })),
    );
  }
}

function capitalised(sentences: readonly (readonly RawToken[])[]): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const tokens of sentences)
    for (const { kind, text, norm } of tokens) if (kind === 'word' && /^\p{Lu}\p{Ll}/u.test(text)) seen.add(norm);
  return seen;
}

/** The dictionary, and the weights that choose between its readings. */
export interface WordResources {
  readonly morphology: Morphology;
  readonly reader: ReadingModel;
}

/** A token with its readings and the one chosen in context. */
export type ReadToken = RawToken & { readonly parses: readonly Parse[]; readonly parse: Parse | null };

/** The readings that each word of a sentence may have; `reader` knows the article. */
function readingsOf(raws: readonly RawToken[], reader: WordReader): readonly (readonly Parse[])[] {
  const first = raws.findIndex(({ kind }) => kind === 'word');
  // Pushed, as the tokens are (`treeTokens`).
  const readings: (readonly Parse[])[] = [];
  for (let at = 0; at < raws.length; at += 1) readings.push(reader.read(raws, at, at === first));
  return readings;
}

/** All readings of the words of one article, sentence by sentence. */
export function possibleReadings(
  sentences: readonly (readonly RawToken[])[],
  morphology: Morphology,
): readonly (readonly (readonly Parse[])[])[] {
  const reader = new WordReader(morphology, capitalised(sentences));
  return sentences.map((raws) => readingsOf(raws, reader));
}

/** The words of one article, sentence by sentence, with their readings and the ones that fit together best. */
export function readWords(
  sentences: readonly (readonly RawToken[])[],
  { morphology, reader }: WordResources,
): readonly (readonly ReadToken[])[] {
  return possibleReadings(sentences, morphology).map((readings, index) => {
    const tokens = sentences[index] ?? [];
    const chosen = adjectivesAsNouns(tokens, readings, chooseParses({ tokens, readings }, reader));
    const read: ReadToken[] = [];
    for (const [at, { start, end, text, norm, kind, spaceBefore }] of tokens.entries()) {
      const parses = readings[at] ?? NO_READINGS;
      read.push({ start, end, text, norm, kind, spaceBefore, parses, parse: chosen[at] ?? null });
    }
    return read;
  });
}
