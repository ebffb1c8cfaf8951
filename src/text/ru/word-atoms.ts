import { hashText } from '../hashed-weights.ts';
import type { Parse } from '../token.ts';
import { isNamePart } from './agreement.ts';
import type { ReadToken } from './read-words.ts';

/** The tokens of a sentence as numbers, one array an atom; index n is the root, n + 1 stands for «nothing there». */
export interface WordAtoms {
  readonly size: number;
  /** Lemma. */
  readonly word: Int32Array;
  /** Part of speech. */
  readonly pos: Int32Array;
  /** Part of speech and case; the word itself where it is a function word or a mark. */
  readonly tag: Int32Array;
  /** Part of speech and all cases that the form may stand in. */
  readonly cases: Int32Array;
  /** Case (3 bits), number (2), gender (2), to compare. */
  readonly form: Int32Array;
  /** What the token is as a child: one bit of `CHILD`. */
  readonly child: Int32Array;
  /** The noun that a preposition, adjective, conjunction or comma stands before (behind the latter two also a verb); n + 1 for none. */
  readonly governed: Int32Array;
  /** The «который» of the clause that begins at a comma; n + 1 for none. */
  readonly relative: Int32Array;
  /** Bits of what is to come: a verb before the next comma, a comma, a verb behind it, a conjunction before either. */
  readonly ahead: Int32Array;
}

const CASES = ['nomn', 'gent', 'datv', 'accs', 'ablt', 'loct'];
const NUMBERS = ['sing', 'plur'];
const GENDERS = ['masc', 'femn', 'neut'];

interface Atoms {
  readonly word: number;
  readonly pos: number;
  readonly tag: number;
  readonly cases: number;
  readonly form: number;
  readonly child: number;
}

/** Kinds of children that a head remembers having. */
const CHILD = Object.freeze({
  nomn: 1,
  gent: 2,
  datv: 4,
  accs: 8,
  ablt: 16,
  loct: 32,
  preposition: 64,
  conjunction: 128,
  subordinator: 256,
  comma: 512,
  quote: 1024,
  dash: 2048,
  verb: 4096,
  adjective: 8192,
  infinitive: 16384,
  relative: 32768,
  adverb: 65536,
  number: 131072,
});

const LEXICAL = new Set(['PREP', 'CONJ', 'PRCL']);
const SUBORDINATORS = new Set('что чтобы если когда поскольку хотя как где куда откуда почему пока ибо'.split(' '));

function tagOf({ lemma, pos, case: kase, grammemes, tense }: Parse, norm: string, parse: Parse): string {
  const part = pos ?? 'none';
  if (LEXICAL.has(part)) return `${part} ${norm}`;
  if (lemma === 'который' || lemma === 'быть') return `${lemma} ${kase ?? tense ?? part}`;
  if (part === 'VERB' || part === 'INFN') {
    const reflexive = norm.endsWith('ся') || norm.endsWith('сь');
    return `${part} ${reflexive ? 'refl' : grammemes.has('tran') ? 'tran' : 'intr'}`;
  }
  if (part === 'NOUN' && isNamePart(parse)) return `NAME ${kase ?? ''}`;
  if (grammemes.has('Apro')) return `APRO ${kase ?? ''}`;
  if (grammemes.has('Abbr')) return `ABBR ${kase ?? ''}`;
  return `${part} ${kase ?? ''}`;
}

const CHILD_OF_POS: Readonly<Record<string, number>> = Object.freeze({
  PREP: CHILD.preposition,
  CONJ: CHILD.conjunction,
  VERB: CHILD.verb,
  PRTS: CHILD.verb,
  ADJS: CHILD.verb,
  PRED: CHILD.verb,
  INFN: CHILD.infinitive,
  ADVB: CHILD.adverb,
  COMP: CHILD.adverb,
  PRCL: CHILD.adverb,
  ADJF: CHILD.adjective,
  PRTF: CHILD.adjective,
});

function childOf({ lemma, pos, case: kase }: Parse, norm: string): number {
  if (lemma === 'который') return CHILD.relative;
  if (pos === 'CONJ' && SUBORDINATORS.has(norm)) return CHILD.subordinator;
  return CHILD_OF_POS[pos ?? ''] ?? (kase && kase in CHILD ? CHILD[kase as keyof typeof CHILD] : 0);
}

function formOf({ case: kase, number, gender }: Parse): number {
  return (
    (CASES.indexOf(kase ?? '') + 1) |
    ((NUMBERS.indexOf(number ?? '') + 1) << 3) |
    ((GENDERS.indexOf(gender ?? '') + 1) << 5)
  );
}

function casesOf(parse: Parse, parses: readonly Parse[]): number {
  let mask = 0;
  for (const other of parses) if (other.pos === parse.pos && other.case) mask |= 1 << CASES.indexOf(other.case);
  return hashText(parse.pos ?? '') + mask;
}

const atomsOfParse = new WeakMap<Parse, Atoms>();

function atomsOfWord(token: ReadToken, parse: Parse): Atoms {
  const known = atomsOfParse.get(parse);
  if (known) return known;
  const atoms: Atoms = {
    word: hashText(parse.lemma),
    pos: hashText(parse.pos ?? 'none'),
    tag: hashText(tagOf(parse, token.norm, parse)),
    cases: casesOf(parse, token.parses),
    form: formOf(parse),
    child: childOf(parse, token.norm),
  };
  atomsOfParse.set(parse, atoms);
  return atoms;
}

const MARKS: Readonly<Record<string, string>> = Object.freeze({
  '«': 'open',
  '„': 'open',
  '»': 'close',
  '”': 'close',
  '"': 'quote',
  '“': 'quote',
  '—': '–',
  '-': '–',
  '…': '.',
  '...': '.',
});
const SHAPES: readonly (readonly [RegExp, string])[] = Object.freeze([
  [/^(?:19|20)\d\d$/u, 'year'],
  [/^\d{1,2}$/u, 'small'],
  [/^\d+$/u, 'integer'],
  [/\p{Ll}$/u, 'ordinal'],
]);

function childOfMark(mark: string): number {
  if (mark === ',') return CHILD.comma;
  if (mark === '–') return CHILD.dash;
  return mark === 'open' || mark === 'close' || mark === 'quote' ? CHILD.quote : 0;
}

const atomsOfText = new Map<string, Atoms>();

function atomsOfOther({ text, norm, kind }: ReadToken): Atoms {
  const word =
    kind === 'number'
      ? `number ${SHAPES.find(([shape]) => shape.test(text))?.[1] ?? ''}`
      : kind === 'word'
        ? norm
        : (MARKS[text] ?? text);
  const tag = kind === 'word' ? `unread ${text.length > 1 ? 'word' : 'letter'}` : word;
  const key = `${kind} ${word} ${tag}`;
  const known = atomsOfText.get(key);
  if (known) return known;
  const atoms: Atoms = {
    word: hashText(word),
    pos: hashText(kind),
    tag: hashText(tag),
    cases: 0,
    form: 0,
    child: kind === 'number' ? CHILD.number : childOfMark(word),
  };
  if (kind !== 'word' && kind !== 'symbol') atomsOfText.set(key, atoms);
  return atoms;
}

/** «XXV саммит» is built like «25-й саммит». */
const ORDINAL: ReadToken = Object.freeze({
  start: 0,
  end: 4,
  text: '25-й',
  norm: '25-й',
  kind: 'number',
  spaceBefore: true,
  parses: [],
  parse: null,
});

function atomsOf(token: ReadToken): Atoms {
  if (token.parse?.pos === 'ROMN') return atomsOfOther(ORDINAL);
  return token.parse ? atomsOfWord(token, token.parse) : atomsOfOther(token);
}

/** How far behind a preposition its noun is looked for. */
const REACH = 6;
const WAITS = new Set(['PREP', 'ADJF', 'PRTF', 'NUMR', 'ROMN']);
const NOUNS = new Set(['NOUN', 'NPRO', 'LATN']);
const VERBS = new Set(['VERB', 'INFN', 'PRTS', 'GRND', 'PRED']);

const isJoining = ({ text, parse }: ReadToken): boolean => text === ',' || parse?.pos === 'CONJ';
const isWaiting = ({ kind, parse }: ReadToken): boolean => kind === 'number' || WAITS.has(parse?.pos ?? '');

function governedBy(tokens: readonly ReadToken[], at: number): number {
  const token = tokens[at];
  const none = tokens.length + 1;
  const joins = token !== undefined && isJoining(token);
  if (!token || (!joins && !isWaiting(token))) return none;
  for (let next = at + 1; next < tokens.length && next <= at + REACH; next += 1) {
    const pos = tokens[next]?.parse?.pos ?? '';
    if (NOUNS.has(pos)) return next;
    if (VERBS.has(pos)) return joins ? next : none;
    if (!joins && (pos === 'PREP' || pos === 'CONJ')) return none;
  }
  return none;
}

/** How far behind a comma «который» may stand: «, в развитии которого». */
const RELATIVE_REACH = 4;

function relativeBehind(tokens: readonly ReadToken[], at: number): number {
  if (tokens[at]?.text === ',')
    for (let next = at + 1; next <= at + RELATIVE_REACH; next += 1)
      if (tokens[next]?.parse?.lemma === 'который') return next;
  return tokens.length + 1;
}

const AHEAD = Object.freeze({ verb: 1, comma: 2, verbBehindComma: 4, conjunction: 8 });
const FINITE = new Set(['VERB', 'PRTS', 'PRED']);

/** What is to come behind a token, from what comes behind the next one. */
function aheadOf(next: ReadToken | undefined, behindNext: number): number {
  if (!next) return 0;
  if (FINITE.has(next.parse?.pos ?? '')) return AHEAD.verb;
  if (next.text === ',')
    return AHEAD.comma | (behindNext & (AHEAD.verb | AHEAD.verbBehindComma) ? AHEAD.verbBehindComma : 0);
  return behindNext | (next.norm === 'и' ? AHEAD.conjunction : 0);
}

/** Tells words with a capital inside the sentence from others. */
const CAPITAL = 0x5bd1e995;

const ROOT = hashText('the root');
const NOTHING = hashText('nothing');

const isCapital = (text: string): boolean => text.slice(0, 1) !== text.slice(0, 1).toLowerCase();

/** The atoms of a sentence. */
export function wordAtoms(tokens: readonly ReadToken[]): WordAtoms {
  const size = tokens.length;
  const array = (root: number, nothing: number): Int32Array => {
    const values = new Int32Array(size + 2);
    values[size] = root;
    values[size + 1] = nothing;
    return values;
  };
  const atoms = {
    size,
    word: array(ROOT, NOTHING),
    pos: array(ROOT, NOTHING),
    tag: array(ROOT, NOTHING),
    cases: array(0, 0),
    form: array(0, 0),
    child: array(0, 0),
    governed: array(size + 1, size + 1),
    relative: array(size + 1, size + 1),
    ahead: array(0, 0),
  };
  for (const [at, token] of tokens.entries()) {
    const own = atomsOf(token);
    atoms.word[at] = own.word;
    atoms.pos[at] = at > 0 && token.kind === 'word' && isCapital(token.text) ? own.pos ^ CAPITAL : own.pos;
    atoms.tag[at] = own.tag;
    atoms.cases[at] = own.cases;
    atoms.form[at] = own.form;
    atoms.child[at] = own.child;
    atoms.governed[at] = governedBy(tokens, at);
    atoms.relative[at] = relativeBehind(tokens, at);
  }
  for (let at = size - 1; at >= 0; at -= 1) atoms.ahead[at] = aheadOf(tokens[at + 1], atoms.ahead[at + 1] ?? 0);
  return atoms;
}

/** What two forms share: bits 1 case, 2 number, 4 gender; 8 if one of them has no case. */
export function sharedForm(a: number, b: number): number {
  if ((a & 7) === 0 || (b & 7) === 0) {
    const number = (a & 24) !== 0 && (a & 24) === (b & 24) ? 2 : 0;
    return 8 | number | ((a & 96) !== 0 && (a & 96) === (b & 96) ? 4 : 0);
  }
  return ((a & 7) === (b & 7) ? 1 : 0) | ((a & 24) === (b & 24) ? 2 : 0) | ((a & 96) === (b & 96) ? 4 : 0);
}
