import type { Sentence } from '../text.ts';
import type { Parse, Token } from '../token.ts';
import { agree, agreeAsSubject } from './agreement.ts';
import { isAgo, opensCircumstance } from './compound-prepositions.ts';
import { isJudgement } from './judgement.ts';
import { numberEnd, numbersBefore } from './numbering.ts';

const MODIFIERS = new Set(['ADJF', 'PRTF', 'NUMR', 'ROMN']);
const isNoun = (parse: Parse | null): boolean =>
  parse?.pos === 'NOUN' || parse?.pos === 'LATN' || parse?.grammemes.has('Abbr') === true;
const isModifier = (parse: Parse | null): boolean => MODIFIERS.has(parse?.pos ?? '');
const isConjunction = (token: Token | undefined): boolean => token?.norm === 'и' || token?.norm === 'или';
const isOpeningQuote = (token: Token | undefined): boolean => token !== undefined && /^[«"“„]$/u.test(token.text);
const isClosingQuote = (token: Token | undefined): boolean => token !== undefined && /^[»"”]$/u.test(token.text);
const isDash = (token: Token | undefined): boolean => token !== undefined && /^[-–—]$/u.test(token.text);

/** True if the readings may belong to one phrase, or if one of them has no case to compare. */
function fits(modifier: Token, head: Parse): boolean {
  const parse = modifier.parse;
  if (!parse) return modifier.kind === 'number';
  if (parse.pos === 'ROMN') return true;
  if (!isModifier(parse)) return false;
  return modifier.parses.some((candidate) => isModifier(candidate) && (agree(candidate, head) || head.case === null));
}

/** True if the token at `at` joins an adjective before it to the phrase that begins right behind it. */
function joinsModifier(tokens: readonly Token[], at: number, head: Parse): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  return (isConjunction(token) || token?.text === ',') && before !== undefined && fits(before, head);
}

/**
 * The first token of the phrase whose head is `head`: agreeing adjectives, participles and numerals before it, also
 * coordinated ones («внешними и внутренними угрозами») and those behind an adverb («постоянно действующую платформу»).
 */
export function leftEdge({ tokens }: Sentence, head: number): number {
  const parse = tokens[head]?.parse;
  if (!parse) return head;
  let edge = head;
  for (let at = head - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (!token) break;
    const adjacent = edge === at + 1;
    if (numbersBefore(tokens, at)) break;
    if (fits(token, parse)) edge = at;
    else if (adjacent && edge < head && joinsModifier(tokens, at, parse)) continue;
    else if (adjacent && token.parse?.pos === 'ADVB' && tokens[edge]?.parse?.pos === 'PRTF') edge = at;
    else break;
  }
  return edge;
}

const PREDICATES = new Set(['VERB', 'ADJS', 'PRTS', 'PRED']);

const isAbbreviation = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}{2,}$/u.test(token.text);

/** How far behind its predicate a subject is looked for. */
const SUBJECT_REACH = 4;

/** «при участии генсека ООН | был открыт центр»: the predicate at `at` has its subject behind it. */
function hasSubjectBehind(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at]?.parse;
  const noun = tokens.slice(at + 1, at + 1 + SUBJECT_REACH).find(({ parse }) => parse?.pos === 'NOUN')?.parse;
  return verb != null && noun?.case === 'nomn' && agreeAsSubject(noun, verb);
}

/**
 * True if the noun may stand in one of the cases. An indeclinable one before a predicate is its subject («для стран ШОС должна …»),
 * unless a nominative before it («Секретариат ОДКБ опубликовал …») or behind the predicate is.
 */
function isIn(tokens: readonly Token[], at: number, cases: readonly string[], lenient: boolean): boolean {
  const token = tokens[at];
  if (token?.parse?.grammemes.has('Fixd') || isAbbreviation(token)) {
    if (!PREDICATES.has(tokens[at + 1]?.parse?.pos ?? '')) return true;
    return tokens[at - 1]?.parse?.case === 'nomn' || hasSubjectBehind(tokens, at + 1);
  }
  if (token?.parse?.case == null || cases.includes(token.parse.case)) return true;
  return lenient && token.parses.some((parse) => parse.case !== null && cases.includes(parse.case));
}

/** «закон | Яровой», «роман Толстого»: a surname in the form of an adjective, with no noun behind it. */
function isSurname(tokens: readonly Token[], at: number): boolean {
  const [token, behind] = [tokens[at], tokens[at + 1]];
  if (token?.parse?.pos !== 'ADJF' || !/^\p{Lu}/u.test(token.text)) return false;
  const goesOn = isConjunction(behind) || behind?.kind === 'number' || isModifier(behind?.parse ?? null);
  return !goesOn && !isNoun(behind?.parse ?? null) && token.parses.some(({ grammemes }) => grammemes.has('Surn'));
}

/** How far behind a participle its noun stands, past what hangs on the participle. */
const PARTICIPLE_REACH = 7;

/** «принятой вчера парламентом | программы»: the noun of which the participle is told; the next word if none is near. */
function participleHead(tokens: readonly Token[], participle: Token): number {
  const next = participle.index + 1;
  const behind = tokens.slice(next, next + PARTICIPLE_REACH);
  const stop = behind.findIndex(({ text, parse }) => text === ',' || CLAUSE_OPENS.has(parse?.pos ?? ''));
  const noun = behind
    .slice(0, stop < 0 ? undefined : stop)
    .find(({ parse }) => parse?.case && isNoun(parse) && fits(participle, parse));
  return noun?.index ?? next;
}

/** «достигнутых на | саммите | договорённостей»: the noun behind `head` of a participle before it; far off if there is none. */
function outerNoun(tokens: readonly Token[], head: number): number {
  for (let at = head - 1; at >= Math.max(0, head - PARTICIPLE_REACH); at -= 1) {
    const token = tokens[at];
    if (!token || token.text === ',' || CLAUSE_OPENS.has(token.parse?.pos ?? '')) return Infinity;
    const noun = token.parse?.pos === 'PRTF' ? participleHead(tokens, token) : at;
    if (noun > head) return noun;
  }
  return Infinity;
}

const CLAUSE_OPENS = new Set(['VERB', 'INFN', 'GRND', 'CONJ', 'PRTS']);

/** The noun phrase that begins at `from` with a head in one of `cases`: index behind its head, or null. */
function phraseAt(tokens: readonly Token[], from: number, cases: readonly string[], lenient = false): number | null {
  for (let at = from; at < tokens.length && at < from + 8; at += 1) {
    const token = tokens[at];
    if (!token) return null;
    const { parse } = token;
    const last = tokens[at - 1];
    if (isSurname(tokens, at)) return isIn(tokens, at, cases, lenient) ? at + 1 : null;
    if (parse?.pos === 'PRTF') at = participleHead(tokens, token) - 1;
    if (token.kind === 'number' || isModifier(parse)) continue;
    if (at > from && (isConjunction(token) || token.text === ',') && isModifier(last?.parse ?? null)) continue;
    if (/^[«"“„]$/u.test(token.text)) return closingQuote(tokens, at);
    if (isNoun(parse)) return isIn(tokens, at, cases, lenient) ? at + 1 : null;
    return null;
  }
  return null;
}

/** Index behind the mark that closes the quotation opened at `open`, or null if the sentence does not close it or it names nothing. */
function closingQuote(tokens: readonly Token[], open: number): number | null {
  for (let at = open + 1; at < tokens.length; at += 1) {
    if (isClosingQuote(tokens[at])) return isJudgement(tokens.slice(open, at)) ? null : at + 1;
  }
  return null;
}

/** The cases a preposition governs when it attaches to a noun. */
const ATTACHED: Readonly<Record<string, readonly string[]>> = Object.freeze({
  по: ['datv'],
  о: ['loct'],
  об: ['loct'],
  для: ['gent'],
  с: ['ablt'],
  со: ['ablt'],
  под: ['ablt'],
  против: ['gent'],
  между: ['ablt', 'gent'],
  к: ['datv'],
  на: ['accs', 'loct'],
  в: ['accs', 'loct'],
  при: ['loct'],
  из: ['gent'],
  над: ['ablt'],
  за: ['accs', 'ablt'],
});

/** Nouns that take a dative: of verbs that do, and of what is put up to somebody («противодействие терроризму»). */
const DATIVE = new Set([
  'противодействие',
  'содействие',
  'помощь',
  'внимание',
  'сопротивление',
  'угроза',
  'подготовка',
  'отпор',
  'препятствование',
  'поддержка',
  'памятник',
  'монумент',
  'обелиск',
]);
const governsDative = (token: Token | undefined): boolean => DATIVE.has(token?.parse?.lemma ?? '');

/** Nominalisations whose «с …» or «против …» is part of them wherever they stand. */
const TAKES_PARTNER = new Set([
  'борьба',
  'сотрудничество',
  'взаимодействие',
  'кооперация',
  'переговоры',
  'диалог',
  'контакт',
  'война',
  'сближение',
]);

/** One more member of the list that ends before `at`, in the case of the last member: index behind it, or null. */
function conjunct(tokens: readonly Token[], at: number, kase: string): number | null {
  let next = at;
  const comma = tokens[next]?.text === ',';
  if (comma) next += 1;
  if (comma && tokens[next]?.norm === 'а' && tokens[next + 1]?.norm === 'также') next += 2;
  else if (isConjunction(tokens[next])) next += 1;
  else if (!comma) return null;
  // «центр культуры, и «Весна» …»: a name in quotation marks is joined to another such name only.
  if (isOpeningQuote(tokens[next]) && !isClosingQuote(tokens[at - 1])) return null;
  const end = phraseAt(tokens, next, [kase]);
  if (end === null) return null;
  const closes = !comma || next > at + 1;
  return closes || conjunct(tokens, end, kase) !== null ? end : null;
}

/** A phrase on its way to the right: where it ends so far, and the case of its last member. */
interface Edge {
  readonly at: number;
  readonly kase: string | null;
}

type Step = (tokens: readonly Token[], edge: Edge, prepositions: ReadonlySet<string>) => Edge | null;

const caseAt = (tokens: readonly Token[], at: number): string | null => tokens[at]?.parse?.case ?? null;
/** A quoted name: «программа | «Чистая вода»». */
const quotedName: Step = (tokens, { at }) => {
  const end = isOpeningQuote(tokens[at]) && tokens[at]?.spaceBefore ? closingQuote(tokens, at) : null;
  return end === null ? null : { at: end, kase: 'gent' };
};

/** The number that tells which one: «школа | № 7», «пункт | 3». */
const numbered: Step = (tokens, { at, kase }) => {
  const end = numberEnd(tokens, at);
  return end === null ? null : { at: end, kase };
};

/** A genitive (behind some nominalisations a dative): «развитие | города». */
const genitive: Step = (tokens, { at }) => {
  // «в аэропорту «Манас» | глав встречал …»: behind a quoted name somebody in lower case is not of it, but of the verb.
  const next = tokens[at];
  if (isClosingQuote(tokens[at - 1]) && next?.parse?.grammemes.has('anim') && next.text === next.norm) return null;
  const end = phraseAt(tokens, at, governsDative(tokens[at - 1]) ? ['datv', 'gent'] : ['gent']);
  return end === null || isAgo(tokens[end]) ? null : { at: end, kase: caseAt(tokens, end - 1) ?? 'gent' };
};

/** Nouns that say as what several belong to something. */
const MEMBERS =
  /^(?:член|участни[кц]а?|партнер|сосед|подписант|донор|наблюдатель|основатель|учредитель|соучредитель|экспортер|импортер|производитель|получатель|победитель|сопредседатель|гарант)$/u;

/** Nouns of doing with an instrumental: «торговля | мебелью», «управление | отходами». */
const INSTRUMENTAL: ReadonlySet<string> = new Set(
  'владение заведование заражение злоупотребление командование манипулирование обеспечение обладание обмен пользование руководство снабжение торговля управление'.split(
    ' ',
  ),
);

/** What is done with: «торговля | мебелью». */
const instrumental: Step = (tokens, { at }) => {
  const noun = tokens[at]?.parse;
  if (!INSTRUMENTAL.has(tokens[at - 1]?.parse?.lemma ?? '') || noun?.grammemes.has('anim')) return null;
  const end = phraseAt(tokens, at, ['ablt']);
  return end === null ? null : { at: end, kase: 'ablt' };
};

/** An apposition behind a dash: «государства | – члены»; «двух мероприятиях | — форуме …» lists what they are. */
const apposition: Step = (tokens, { at, kase }) => {
  if (!isDash(tokens[at]) || tokens[at - 1]?.parse?.number !== 'plur') return null;
  if (!MEMBERS.test(tokens[at + 1]?.parse?.lemma ?? '')) return null;
  const end = phraseAt(tokens, at + 1, [caseAt(tokens, at - 1) ?? '-']);
  return end === null ? null : { at: end, kase };
};

/** Another member of the list whose last member was added. */
const coordination: Step = (tokens, { at, kase }) => {
  const end = kase === null ? null : conjunct(tokens, at, kase);
  return end === null ? null : { at: end, kase };
};

/** An attachment by a preposition: «центр | по борьбе | с бедностью». */
const attachment: Step = (tokens, { at }, prepositions) => {
  if (opensCircumstance(tokens, at)) return null;
  const norm = tokens[at]?.norm ?? '';
  const partner = (norm === 'с' || norm === 'против') && TAKES_PARTNER.has(tokens[at - 1]?.parse?.lemma ?? '');
  const cases = partner || prepositions.has(norm) ? ATTACHED[norm] : undefined;
  const end = cases ? phraseAt(tokens, at + 1, cases, true) : null;
  return end === null ? null : { at: end, kase: caseAt(tokens, end - 1) };
};

const STEPS: readonly Step[] = [quotedName, numbered, genitive, instrumental, apposition, coordination, attachment];

/**
 * Index behind the phrase whose head is `head`: its quoted name, its genitive chain, appositions joined by a dash
 * («государств – членов»), attachments by one of `prepositions`, and what is coordinated with the last of these.
 */
export function rightEdge({ tokens }: Sentence, head: number, prepositions: ReadonlySet<string>): number {
  const limit = outerNoun(tokens, head);
  let edge: Edge = { at: head + 1, kase: null };
  for (;;) {
    const from: Edge = edge;
    const next = STEPS.map((step) => step(tokens, from, prepositions)).find((found) => found !== null);
    if (!next || next.at > limit) return edge.at;
    edge = next;
  }
}
