import { hashText } from '../hashed-weights.ts';
import type { Parse } from '../token.ts';
import { isNamePart, isPredicate, isVerbal } from './agreement.ts';

/** What the scores of one reading are looked up by. */
export interface Tag {
  /** Part of speech, case, number, gender, person, tense. */
  readonly full: number;
  /** Part of speech and case. */
  readonly short: number;
  readonly lemma: number;
  /** Number and gender, to compare a subject with its verb. */
  readonly form: number;
}

/** A reading with all that the rules ask of it: asked thousands of times an article, worked out once a form. */
export interface Candidate extends Parse {
  readonly reading: Parse;
  readonly tag: Tag;
  readonly isHead: boolean;
  readonly isAdjective: boolean;
  readonly isNumeral: boolean;
  readonly isPredicate: boolean;
  readonly isVerbal: boolean;
  /** True of verbs and what else has no case and stands behind no preposition. */
  readonly isCaselessVerb: boolean;
  readonly isNamePart: boolean;
  readonly isTransitive: boolean;
  readonly isAnimate: boolean;
  /** True of «его», «её», «их». */
  readonly isAnaphoric: boolean;
  /** True of months and «год», which are counted in their own way. */
  readonly isDate: boolean;
  /** How unlikely such a reading is in news, whatever stands around it. */
  readonly rareness: number;
}

const ADJECTIVES = new Set(['ADJF', 'PRTF']);
const HEADS = new Set(['NOUN', 'NPRO']);
const CASELESS_VERBS = new Set(['VERB', 'INFN', 'GRND', 'PRTS', 'PRED', 'COMP']);
const DATES = new Set('год январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '));

function tagOf({ lemma, pos, case: kase, number, gender, person, tense, grammemes }: Parse): Tag {
  const kind = grammemes.has('Surn') || grammemes.has('Name') ? 'name' : grammemes.has('Apro') ? 'apro' : '';
  const short = `${pos ?? ''} ${kase ?? ''} ${kind}`;
  return {
    full: hashText([short, number, gender, person, tense].join(' ')),
    short: hashText(short),
    lemma: hashText(lemma),
    form: (number === 'sing' ? 1 : number === 'plur' ? 2 : 0) + (gender ? hashText(gender) & 0xfffc : 0),
  };
}

/** Fields without a plural: what looks like one names people («критики», «физики»). */
const FIELDS = new Set('критика политика физика математика механика логика лирика педагогика'.split(' '));

/** Words of the dictionary that stand only within others («двуглавый»): what looks like one is the noun. */
const BOUND = new Set(['главый']);

/** Imperatives, plurals of names, vocatives, and short adjectives («прошла» of «прошлый») news hardly has. */
function rarenessOf(parse: Parse): number {
  const { pos, number, grammemes } = parse;
  if (pos === 'ADJS') return -0.8;
  if (BOUND.has(parse.lemma)) return -6;
  if (number === 'plur' && FIELDS.has(parse.lemma)) return -4;
  if (grammemes.has('impr') || (number === 'plur' && isNamePart(parse))) return -2;
  return grammemes.has('voct') || grammemes.has('Infr') ? -2 : 0;
}

function candidateOf(parse: Parse): Candidate {
  const { pos, lemma, grammemes } = parse;
  return Object.freeze({
    ...parse,
    reading: parse,
    tag: tagOf(parse),
    isHead: HEADS.has(pos ?? ''),
    isAdjective: ADJECTIVES.has(pos ?? ''),
    isNumeral: pos === 'NUMR',
    isPredicate: isPredicate(parse),
    isVerbal: isVerbal(parse),
    isCaselessVerb: CASELESS_VERBS.has(pos ?? ''),
    isNamePart: isNamePart(parse),
    isTransitive: grammemes.has('tran'),
    isAnimate: grammemes.has('anim'),
    isAnaphoric: grammemes.has('Anph'),
    isDate: DATES.has(lemma),
    rareness: rarenessOf(parse),
  });
}

/** The readings of one form, likeliest first, with what follows from all of them. */
export interface Candidates {
  readonly all: readonly Candidate[];
  /** What the dictionary's shares say of each. */
  readonly shares: readonly number[];
  /** True of a word with one caseless reading (adverb, conjunction, particle, preposition): it decides nothing. */
  readonly isPlain: boolean;
  /** «его», «ее», «их»: treebanks know them as pronouns only, so that nothing can be learned of them. */
  readonly isPossessive: boolean;
}

/** Weight of the dictionary's shares: of the word («стали»: verb or noun) and of the case within the word. */
const WORD_SHARE = 0.45;
const CASE_SHARE = 0.12;
/** A share below this says no more than «rare». */
const SMALLEST_SHARE = 0.004;

function sharesOf(parses: readonly Parse[]): readonly number[] {
  const words = new Map<string, number>();
  const keyOf = ({ lemma, pos }: Parse): string => `${pos ?? ''} ${lemma}`;
  for (const parse of parses) words.set(keyOf(parse), (words.get(keyOf(parse)) ?? 0) + parse.share);
  const log = (share: number): number => Math.log(Math.max(SMALLEST_SHARE, share));
  return parses.map((parse) => {
    const word = words.get(keyOf(parse)) ?? 1;
    return WORD_SHARE * log(word) + CASE_SHARE * log(parse.share / (word || 1));
  });
}

const known = new WeakMap<readonly Parse[], Candidates>();

/** The readings as candidates: the same object for the same readings. */
export function candidatesOf(parses: readonly Parse[]): Candidates {
  const before = known.get(parses);
  if (before) return before;
  const all = parses.map((parse) => candidateOf(parse));
  const [only] = all;
  const found = Object.freeze({
    all,
    shares: sharesOf(parses),
    isPlain: all.length === 1 && only?.case === null && !only.isVerbal && !only.isPredicate,
    isPossessive: all.some(({ pos, isAnaphoric }) => pos === 'ADJF' && isAnaphoric),
  });
  known.set(parses, found);
  return found;
}
