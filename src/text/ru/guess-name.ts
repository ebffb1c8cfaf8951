import type { Parse } from '../token.ts';

type Gender = 'masc' | 'femn';

/** How the forms of a name end; the stem's end tells the paradigm, the form's end the case. */
interface Paradigm {
  /** What the nominative ends with. */
  readonly nominative: string;
  readonly stem: RegExp;
  /** Null where men and women bear it («Хамдалла»). */
  readonly gender: Gender | null;
  /** True for the patterns that only surnames have. */
  readonly surname: boolean;
  readonly endings: Readonly<Record<string, readonly string[]>>;
}

const POSSESSIVE = /(?:[^аеиоуыэюя]?(?:ов|ев|ин|ын))$/u;
const ADJECTIVAL = /(?:ск|цк)$/u;
const HARD = /[бвгджзклмнпрстфхцчшщ]$/u;
const VOWEL = /[аеиоуыэюя]$/u;

const PARADIGMS: readonly Paradigm[] = [
  {
    nominative: '',
    stem: POSSESSIVE,
    gender: 'masc',
    surname: true,
    endings: { nomn: [''], gent: ['а'], datv: ['у'], accs: ['а'], ablt: ['ым'], loct: ['е'] },
  },
  {
    nominative: 'а',
    stem: POSSESSIVE,
    gender: 'femn',
    surname: true,
    endings: { nomn: ['а'], gent: ['ой'], datv: ['ой'], accs: ['у'], ablt: ['ой'], loct: ['ой'] },
  },
  {
    nominative: 'ий',
    stem: ADJECTIVAL,
    gender: 'masc',
    surname: true,
    endings: { nomn: ['ий'], gent: ['ого'], datv: ['ому'], accs: ['ого'], ablt: ['им'], loct: ['ом'] },
  },
  {
    nominative: 'ая',
    stem: ADJECTIVAL,
    gender: 'femn',
    surname: true,
    endings: { nomn: ['ая'], gent: ['ой'], datv: ['ой'], accs: ['ую'], ablt: ['ой'], loct: ['ой'] },
  },
  {
    nominative: '',
    stem: HARD,
    gender: 'masc',
    surname: false,
    endings: { nomn: [''], gent: ['а'], datv: ['у'], accs: ['а', ''], ablt: ['ом', 'ем'], loct: ['е'] },
  },
  {
    nominative: 'а',
    stem: HARD,
    gender: null,
    surname: false,
    endings: { nomn: ['а'], gent: ['ы', 'и'], datv: ['е'], accs: ['у'], ablt: ['ой', 'ей'], loct: ['е'] },
  },
  {
    nominative: 'й',
    stem: VOWEL,
    gender: 'masc',
    surname: false,
    endings: { nomn: ['й'], gent: ['я'], datv: ['ю'], accs: ['я'], ablt: ['ем'], loct: ['е'] },
  },
  {
    nominative: 'я',
    stem: VOWEL,
    gender: null,
    surname: false,
    endings: { nomn: ['я'], gent: ['и'], datv: ['и', 'е'], accs: ['ю'], ablt: ['ей'], loct: ['и', 'е'] },
  },
];

const CASES = ['nomn', 'gent', 'datv', 'accs', 'ablt', 'loct'] as const;
/** Names that end so do not decline: «Наваи», «Сантуш-и», «Тбилиси», «Отунбаева-улы», «Шеварднадзе». */
const INDECLINABLE = /[иоэе]$/u;
/** A form shorter than this has no surname's stem («Ева», «Рим»). */
const SHORTEST_STEM = 4;
/** A shorter stem of another name is too often a common word («Рами» stays, «Ан» does not). */
const SHORTEST_FOREIGN_STEM = 3;
/** Names stand in the nominative about as often as in all other cases together. */
const NOMINATIVE_SHARE = 0.4;
const OBLIQUE_SHARE = 0.1;
/** Most names decline. */
const FIXED_SHARE = 0.5;

interface Guess {
  readonly lemma: string;
  readonly kase: string;
  readonly gender: Gender | null;
  readonly marks: readonly string[];
}

function nameParse({ lemma, kase, gender, marks }: Guess): Parse {
  const grammemes = new Set(['NOUN', 'sing', ...marks, ...(gender ? [gender] : []), kase]);
  return Object.freeze({
    lemma,
    pos: 'NOUN',
    case: kase,
    number: 'sing',
    gender,
    person: null,
    tense: null,
    grammemes,
    known: false,
    share: (kase === 'nomn' ? NOMINATIVE_SHARE : OBLIQUE_SHARE) * (marks.includes('Fixd') ? FIXED_SHARE : 1),
  });
}

function declined(norm: string, surnamesOnly: boolean): Parse[] {
  const guesses: Parse[] = [];
  for (const { nominative, stem, gender, surname, endings } of PARADIGMS) {
    if (surnamesOnly && !surname) continue;
    const shortest = surname ? SHORTEST_STEM : SHORTEST_FOREIGN_STEM;
    const marks = surname ? ['anim', 'Surn'] : ['Prop'];
    for (const [kase, forms] of Object.entries(endings)) {
      for (const ending of forms) {
        const base = norm.slice(0, norm.length - ending.length);
        if (!norm.endsWith(ending) || base.length < shortest || !stem.test(base)) continue;
        guesses.push(nameParse({ lemma: base + nominative, kase, gender, marks }));
      }
    }
  }
  return guesses;
}

function indeclinable(lemma: string, marks: readonly string[]): Parse[] {
  return CASES.map((kase) => nameParse({ lemma, kase, gender: null, marks: ['Fixd', ...marks] }));
}

const NOMINALS = new Set(['NOUN', 'ADJF', 'PRTF', 'NUMR', 'NPRO']);
const isNominal = ({ pos }: Parse): boolean => NOMINALS.has(pos ?? '');
/** A reading that the capital makes unlikely. */
const rare = (parse: Parse): Parse => Object.freeze({ ...parse, share: parse.share * 0.05 });
/** «Волков», «Токаев»: what the dictionary knows is only the genitive plural of something else. */
const isGenitivePlural = (parse: Parse): boolean =>
  parse.number === 'plur' && (parse.case === 'gent' || parse.case === 'accs');

/** A reading whose lemma the text has elsewhere. */
const likely = (parse: Parse): Parse => Object.freeze({ ...parse, share: NOMINATIVE_SHARE });

const NONE: readonly Parse[] = Object.freeze([]);
const PERSONAL = ['Name', 'Surn', 'Patr'] as const;
const isPersonal = ({ grammemes }: Parse): boolean => PERSONAL.some((mark) => grammemes.has(mark));

/** «Фошаньский»: an adjective of a name. */
const isRelational = ({ pos, lemma }: Parse): boolean => pos === 'ADJF' && /[сц]кий$/u.test(lemma);

/**
 * A name that the dictionary has in no form: its guesses; one whose lemma the text has elsewhere decides alone. What the
 * dictionary guessed as a person's name stays beside them.
 */
function unknownName(norm: string, parses: readonly Parse[], seen: ReadonlySet<string>): readonly Parse[] {
  const declining = declined(norm, false);
  const surnames = declining.filter((parse) => isPersonal(parse));
  const personal = parses
    .filter((parse) => (isPersonal(parse) && surnames.length === 0) || isRelational(parse))
    .map((parse) => Object.freeze({ ...parse, share: Math.max(parse.share, OBLIQUE_SHARE) }));
  const guesses = surnames.length > 0 ? surnames : declining;
  const witnessed = guesses.filter(({ lemma }) => lemma !== norm && seen.has(lemma));
  // A man's and a woman's surname share forms: the other one stays possible («Ракова» beside «Раков»).
  if (surnames.length > 0)
    return [...personal, ...surnames.map((one) => (witnessed.includes(one) ? likely(one) : one))];
  if (witnessed.length > 0) return [...witnessed, ...personal.filter(({ lemma }) => seen.has(lemma))];
  const fixed = INDECLINABLE.test(norm) && !personal.some(({ grammemes }) => grammemes.has('Fixd'));
  const all = [...personal, ...guesses, ...(fixed ? indeclinable(norm, ['Prop']) : [])];
  return all.length > 0 ? all : parses;
}

/** What is known of the form besides its readings. */
export interface NameContext {
  /** True for the first word of a sentence: its capital says nothing. */
  readonly opens: boolean;
  /** True behind an initial: what follows is a surname, also if the dictionary knows it as something else. */
  readonly afterInitial: boolean;
  /** All capitalised forms of the article, normalised: «Фаяд» elsewhere makes «Фаяда» its genitive. */
  readonly seen: ReadonlySet<string>;
}

/** An abbreviation in capitals that the dictionary does not have: indeclinable, whatever its letters look like. */
export function acronymReadings(norm: string, parses: readonly Parse[], alone: boolean): readonly Parse[] {
  const known = parses.filter((parse) => parse.known);
  if (known.some(({ grammemes }) => grammemes.has('Fixd'))) return parses;
  const fixed = indeclinable(norm, ['Abbr']);
  // «глава МОК»: in small letters it would be a verb; a text in capitals is another matter.
  if (alone && known.length > 0 && !known.some((parse) => isNominal(parse))) return [...fixed, ...known.map(rare)];
  // «в МИДе» and «заявление МИД»: what declines is as often left alone.
  return known.length > 0 ? [...known, ...fixed.map((parse) => rare(parse))] : fixed;
}

/**
 * Adds the readings as a name that the dictionary misses («Токаев» is the town «Токай» to it). Only for words that begin
 * with a capital. The dictionary's own readings stay unless it only guessed them.
 */
export function guessName(norm: string, parses: readonly Parse[], context: NameContext): readonly Parse[] {
  const { opens, afterInitial, seen } = context;
  const known = parses.filter((parse) => parse.known);
  // «Маратов» is a surname before it is several men called «Марат».
  if (known.some((parse) => isPersonal(parse) && parse.number !== 'plur')) return parses;
  if (afterInitial) return [...unknownName(norm, NONE, seen), ...parses.map(rare)];
  if (known.some((parse) => isNominal(parse)) || (opens && known.length > 0)) {
    const surnames = declined(norm, true);
    if (known.every((parse) => isGenitivePlural(parse))) return [...surnames, ...parses.map(rare)];
    if (opens) return parses;
    // «Грибов» is also a town; «Берлина» is hardly a surname.
    const place = known.some(({ grammemes }) => grammemes.has('Geox'));
    const likely = place ? surnames.filter(({ lemma }) => /[ео]ва?$/u.test(lemma)) : surnames;
    return [...parses, ...likely.map((guess) => (place ? guess : rare(guess)))];
  }
  const names = unknownName(norm, parses, seen);
  const decided = !opens || names.some(({ lemma }) => lemma !== norm && seen.has(lemma));
  return decided && known.length === 0 ? names : [...names, ...parses.map(rare)];
}
