import type { RawToken } from '../tokenise.ts';
import type { Candidate } from './candidate.ts';
import { countOf, countOfNumeral, governedBy } from './government.ts';
import type { State } from './transition.ts';

const TRANSPARENT = new Set(['«', '"', '“', '„', '»', '”', "'", '[', ']']);
const COORDINATING = new Set(['и', 'или', 'либо', 'а', 'также']);
const SUBORDINATING = new Set('что чтобы если когда поскольку хотя как где куда откуда почему пока ибо'.split(' '));

type Clause = Pick<State, 'subject' | 'verb' | 'inverted'>;

/** A verb directly behind the comma of a finished clause begins a new one («…, сообщает агентство»). */
function predicateState(before: State, parse: Candidate): Clause {
  const { subject, verb, comma, coordinates, word } = before;
  if (!parse.isPredicate) return { subject, verb: parse, inverted: before.inverted };
  const fresh = before.narrator || (comma && verb?.isPredicate === true);
  const inverted = fresh || (coordinates && word === null) || (word === null && verb === null);
  return { subject: fresh ? null : subject, verb: parse, inverted };
}

const NEW_CLAUSE: Clause = Object.freeze({ subject: null, verb: null, inverted: false });

function clauseState(before: State, parse: Candidate): Clause {
  if (parse.lemma === 'который') return { ...NEW_CLAUSE, subject: parse.case === 'nomn' ? parse : null };
  if (parse.pos === 'CONJ') return SUBORDINATING.has(parse.lemma) ? NEW_CLAUSE : before;
  if (parse.isVerbal || parse.isPredicate) return predicateState(before, parse);
  const subject = parse.case === 'nomn' && parse.isHead && !before.governed && !before.subject;
  return subject ? { subject: parse, verb: before.verb, inverted: before.inverted } : before;
}

const NO_TITLES: readonly Candidate[] = Object.freeze([]);

/** A person's role opens the place of a name; a verb, preposition or mark closes it. */
function titlesBehind(before: State, parse: Candidate): readonly Candidate[] {
  if (parse.pos === 'NOUN' && parse.isAnimate && !parse.isNamePart) {
    return parse.case === 'gent' ? [...before.titles.slice(-1), parse] : [parse];
  }
  return parse.case !== null || parse.pos === 'CONJ' ? before.titles : NO_TITLES;
}

/** A preposition rules up to the head of its phrase, or up to a numeral that rules the head itself («включая три зла»). */
function governedBehind(before: State, token: RawToken, parse: Candidate): readonly string[] | null {
  if (parse.pos === 'PREP' || parse.pos === 'GRND') return governedBy(token.norm);
  const satisfied = parse.isHead || parse.isVerbal || (parse.isNumeral && parse.case === 'accs');
  return satisfied ? null : before.governed;
}

/** What is remembered behind `token` read as `parse`. */
export function stateBehind(before: State, token: RawToken, parse: Candidate, capital: boolean): State {
  const head = parse.isHead;
  const adverbial = parse.case === null && parse.pos !== 'PREP';
  const { subject, verb, inverted } = clauseState(before, parse);
  return {
    word: parse,
    capital,
    coordinates: COORDINATING.has(token.norm) || (before.coordinates && adverbial && !parse.isVerbal),
    comma: false,
    narrator: false,
    nominal: parse.case ? parse : before.nominal,
    titles: titlesBehind(before, parse),
    modifier: parse.isAdjective ? parse : head && !before.modifier ? null : keepModifier(before, parse),
    governed: governedBehind(before, token, parse),
    count: parse.isNumeral ? countOfNumeral(parse.lemma, parse.case) : head ? null : before.count,
    subject,
    verb,
    inverted,
  };
}

/** An adjective waits on behind a noun that is not its own. */
function keepModifier(before: State, parse: Candidate): Candidate | null {
  const { modifier } = before;
  if (!modifier || !parse.isHead) return modifier;
  return modifier.pos === 'PRTF' && modifier.case !== parse.case ? modifier : null;
}

const MARK_ENDS = /^[.!?;:()…]/u;

/** What is remembered behind a mark. All states are made alike, field by field: the machine reads such objects fastest. */
export function stateBehindMark(before: State, { text, kind }: RawToken): State {
  if (TRANSPARENT.has(text)) return before;
  if (kind === 'number' || kind === 'symbol' || text === '%' || text === '№')
    return stateBehindNumber(before, text, kind);
  const dash = text === '–' || text === '—' || text === '-';
  const comma = text === ',' || (dash && before.comma);
  const ends = MARK_ENDS.test(text);
  return {
    word: null,
    capital: before.capital,
    coordinates: comma || dash,
    comma,
    narrator: dash && before.comma,
    nominal: before.nominal,
    titles: NO_TITLES,
    modifier: ends ? null : before.modifier,
    governed: null,
    count: null,
    subject: ends ? null : before.subject,
    verb: ends || (comma && before.verb?.pos === 'GRND') ? null : before.verb,
    inverted: !ends && before.inverted,
  };
}

/** What is remembered behind a number or a sign. */
function stateBehindNumber(before: State, text: string, kind: RawToken['kind']): State {
  const number = kind === 'number';
  return {
    word: null,
    capital: before.capital,
    coordinates: before.coordinates,
    comma: !number && before.comma,
    narrator: !number && before.narrator,
    nominal: before.nominal,
    titles: before.titles,
    modifier: before.modifier,
    governed: before.governed,
    count: number ? countOf(text) : before.count,
    subject: before.subject,
    verb: before.verb,
    inverted: before.inverted,
  };
}
