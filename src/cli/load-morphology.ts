import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Az from 'az';
import { CodedError } from '../base/coded-error.ts';
import type { Morphology, Parse } from '../text/token.ts';

type AzParse = ReturnType<typeof Az.Morph>[number];

const CASES = new Set(['nomn', 'gent', 'datv', 'accs', 'ablt', 'loct', 'voct', 'gen2', 'acc2', 'loc2']);
/** OpenCorpora's second cases count as the case they stand for. */
const PLAIN_CASE: Readonly<Record<string, string>> = { gen2: 'gent', acc2: 'accs', loc2: 'loct', voct: 'nomn' };
/** A news text has a few thousand distinct forms; a cache of this many serves whole corpora in about 60 MB. */
const CACHED_FORMS = 100_000;

/** What `az` calls the parsers that go by the ending alone. */
const GUESSERS: ReadonlySet<string> = new Set(['PrefixUnknown', 'SuffixKnown']);

const yo = (word: string): string => word.toLowerCase().replaceAll('ё', 'е');

function pick<T extends string>(grammemes: ReadonlySet<string>, values: readonly T[]): T | null {
  return values.find((value) => grammemes.has(value)) ?? null;
}

function caseOf(grammemes: ReadonlySet<string>): string | null {
  for (const grammeme of grammemes) if (CASES.has(grammeme)) return PLAIN_CASE[grammeme] ?? grammeme;
  return null;
}

/** The base form; of a compound that bends in both parts («странами-партнёрами») `az` tells it only as a string. */
function normalOf(parse: AzParse, keepNumeral: boolean): string | undefined {
  const normal = parse.normalize(keepNumeral);
  return normal?.word ?? normal?.toString();
}

/** What a reading has from its tag alone. */
type Tagged = Pick<Parse, 'pos' | 'case' | 'number' | 'gender' | 'person' | 'tense' | 'grammemes'>;

/** `az` has a few thousand tags that all forms share: what one tells is worked out once. */
const tagged = new WeakMap<AzParse['tag'], Tagged>();

function taggedBy(tag: AzParse['tag']): Tagged {
  const known = tagged.get(tag);
  if (known) return known;
  const grammemes: ReadonlySet<string> = new Set([...tag.stat, ...tag.flex]);
  const found: Tagged = {
    pos: tag.stat[0] ?? null,
    case: caseOf(grammemes),
    number: pick(grammemes, ['sing', 'plur']),
    // «глава», «судья», «коллега» take the gender of the person.
    gender: grammemes.has('Ms-f') || grammemes.has('GNdr') ? null : pick(grammemes, ['masc', 'femn', 'neut']),
    person: pick(grammemes, ['1per', '2per', '3per']),
    tense: pick(grammemes, ['past', 'pres', 'futr']),
    grammemes,
  };
  tagged.set(tag, found);
  return found;
}

/** A parse of `az` as one of ours. A hyphenated word keeps its own form as lemma where `az` gives only its last part. */
function adaptParse(word: string, parse: AzParse, share: number): Parse {
  const { pos, case: kase, number, gender, person, tense, grammemes } = taggedBy(parse.tag);
  // The lemma of an ordinal is itself: `az` gives «четыре» for «четвертый».
  const rest = yo(normalOf(parse, grammemes.has('Anum')) ?? word);
  const prefix = yo(parse.prefix ?? '');
  const normal = prefix !== '' && !rest.startsWith(prefix) ? prefix + rest : rest;
  const cut = word.lastIndexOf('-');
  const lemma = cut > 0 && !normal.includes('-') ? yo(word.slice(0, cut + 1)) + normal : normal;
  return Object.freeze({
    lemma,
    pos,
    case: kase,
    number,
    gender,
    person,
    tense,
    grammemes,
    known: !GUESSERS.has(parse.parser),
    share,
  });
}

/**
 * No «stutter» (it reads «армии» as the name «Арми») and none of the parsers for initials and abbreviations: those see
 * capitals, which `src/text` knows and a normalised word has not.
 */
const CONFIG = Object.freeze({
  ignoreCase: true,
  stutter: 0,
  parsers: [
    'Dictionary?',
    'RomanNumber?',
    'Latin',
    'HyphenParticle',
    'HyphenAdverb',
    'HyphenWords',
    'PrefixKnown',
    'PrefixUnknown?',
    'SuffixKnown?',
  ],
});

/** The longest words of Russian have about 55 letters; `az` takes quadratic time for what is longer and no word. */
const LONGEST_WORD = 100;
const NO_READINGS: readonly Parse[] = Object.freeze([]);

const FORMS = new Set(['masc', 'femn', 'neut', 'sing', 'plur']);

/** What never changes its form («его», «ШОС») has one reading a case, without number and gender. */
function withoutForm(parse: Parse): Parse {
  if (!parse.grammemes.has('Fixd') || (parse.pos === 'NOUN' && !parse.grammemes.has('Abbr'))) return parse;
  const grammemes = new Set([...parse.grammemes].filter((grammeme) => !FORMS.has(grammeme)));
  return { ...parse, number: null, gender: null, grammemes };
}

/** The readings of a word; those that differ in nothing but animacy or style are one. */
function readingsOf(word: string): readonly Parse[] {
  if (word.length > LONGEST_WORD) return NO_READINGS;
  const parses = Az.Morph(word, CONFIG);
  const total = parses.reduce((sum, { score }) => sum + score, 0) || 1;
  const merged = new Map<string, Parse>();
  for (const one of parses) {
    const parse = withoutForm(adaptParse(word, one, one.score / total));
    const { lemma, pos, case: kase, number, gender, person, tense } = parse;
    const key = [lemma, pos, kase, number, gender, person, tense, parse.grammemes.has('impr')].join(' ');
    const known = merged.get(key);
    merged.set(key, known ? { ...known, share: known.share + parse.share } : parse);
  }
  return Object.freeze([...merged.values()].map((parse) => Object.freeze(parse)));
}

const VOICES = ['actv', 'pssv'];

/** The first parse of `az` that the reading stands for, in another case and number. */
function inflectedOf(word: string, reading: Parse, to: string, toNumber: Parse['number']): string | null {
  const { lemma, pos, case: kase, number, gender, tense, grammemes } = reading;
  if (word.length > LONGEST_WORD) return null;
  const same = Az.Morph(word, CONFIG).find((one) => {
    const parse = adaptParse(word, one, 1);
    return (
      parse.lemma === lemma &&
      parse.pos === pos &&
      parse.case === kase &&
      parse.number === number &&
      parse.gender === gender
    );
  });
  // A verb has four participles: voice and tense tell which («расширенном» is of «расширенный», not of «расширивший»).
  const participle = pos === 'PRTF' ? [pos, tense, ...VOICES.filter((voice) => grammemes.has(voice))] : [];
  // A surname is one word of two genders: «Петровой» is of «Петрова».
  const gendered = toNumber === 'sing' && (pos !== 'NOUN' || grammemes.has('Surn'));
  const wanted = [to, toNumber, gendered ? gender : null, ...participle].filter((one) => one !== null);
  const form = same?.inflect(wanted);
  return form ? yo(form.toString()) : null;
}

/** Names are declined again and again: the answers of a reading are kept as long as the reading. */
function nominatives(): Morphology['nominative'] {
  const cache = new WeakMap<Parse, Map<string, string | null>>();
  return (word, parse) => {
    const known = cache.get(parse) ?? new Map<string, string | null>();
    cache.set(parse, known);
    const before = known.get(word);
    if (before !== undefined) return before;
    const form = inflectedOf(word, parse, 'nomn', parse.number);
    known.set(word, form);
    return form;
  };
}

function analyser(): (word: string) => readonly Parse[] {
  const cache = new Map<string, readonly Parse[]>();
  return (word) => {
    const key = word.toLowerCase();
    const cached = cache.get(key);
    if (cached) return cached;
    const parses = readingsOf(key);
    if (cache.size >= CACHED_FORMS) cache.clear();
    cache.set(key, parses);
    return parses;
  };
}

/** Loads the OpenCorpora dictionaries that ship with `az` (about 170 ms, 48 MB). */
export async function loadMorphology(): Promise<Morphology> {
  const dictionaries = join(dirname(createRequire(import.meta.url).resolve('az/package.json')), 'dicts');
  await new Promise<void>((resolve, reject) => {
    Az.Morph.init(dictionaries, (error) => {
      if (error)
        reject(
          new CodedError('SEED_INVALID', 'The morphological dictionaries of az cannot be read.', { cause: error }),
        );
      else resolve();
    });
  });
  const genitive: Morphology['genitive'] = (word, parse, number) => inflectedOf(word, parse, 'gent', number);
  return Object.freeze({ analyse: analyser(), nominative: nominatives(), genitive });
}
