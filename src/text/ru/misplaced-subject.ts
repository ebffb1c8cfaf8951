import { childrenBy, firstConjunct, ownPreposition } from '../dependencies.ts';
import type { Sentence } from '../text.ts';
import type { Parse, Token } from '../token.ts';
import { agreeAsSubject } from './agreement.ts';
import { isBare } from './subject-candidates.ts';
import { endsClause, FINITE, hasNominative, isCounted, REACH } from './subject-list.ts';

/** «он», «мы»: in the nominative it can be nothing but a subject. */
const isPerson = (parse: Parse): boolean => parse.pos === 'NPRO' && parse.case === 'nomn' && parse.person !== null;

/** A noun in the nominative that does not belong to another nominative, and agrees with the verb or is the end of a list. */
function isFreeNominative(sentence: Sentence, { index, parse, deprel, head }: Token, verb: Parse): boolean {
  if (parse && isPerson(parse)) return agreeAsSubject(parse, verb);
  if (parse?.pos !== 'NOUN' || parse.case !== 'nomn' || ownPreposition(sentence, index) !== null) return false;
  if (deprel === 'conj') return verb.number === 'plur' || agreeAsSubject(parse, verb);
  const above = sentence.tokens[head]?.parse?.case;
  const belongs = above === 'nomn' && !sentence.tokens.slice(head, index).some(({ text }) => text === ':');
  return !belongs && !parse.grammemes.has('Abbr') && agreeAsSubject(parse, verb);
}

/** What is counted to measure: «работал | пять лет». */
const MEASURES = new Set(
  (
    'год лето день час минута секунда неделя месяц раз сутки век процент рубль доллар евро тенге метр километр тонна гектар балл ' +
    'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'
  ).split(' '),
);

/** «пять стран | поддержали», «работают | сорок человек»: counted nouns beside a plural verb; behind one that has an object or takes none. */
function isCountedSubject(sentence: Sentence, { index, parse }: Token, at: number, verb: Parse): boolean {
  if (!isCounted(sentence, index) || !isBare(sentence, index) || MEASURES.has(parse?.lemma ?? '')) return false;
  const acts = verb.grammemes.has('tran') && !verb.lemma.endsWith('ся');
  // «строится четыре завода»: the singular, in the neuter, leaves the subject to be counted.
  if (verb.number !== 'plur') return !acts && (verb.gender === null || verb.gender === 'neut') && index > at;
  return (
    index < at ||
    !acts ||
    childrenBy(sentence, at, 'obj').some((object) => object < at || sentence.tokens[object]?.parse?.lemma === 'участие')
  );
}

/** Reflexives and others that say only that something is said: before them an abbreviation is whose report it is. */
const isOfReport = ({ lemma }: Parse): boolean =>
  /^(?:говориться|сообщаться|отмечаться|указываться|подчеркиваться|утверждаться)$/u.test(lemma);

/** «со дня основания | ШОС | придерживается»: an abbreviation right before a verb in the singular that has no other subject. */
function isAbbreviationBefore({ tokens }: Sentence, { index, parse }: Token, at: number, verb: Parse): boolean {
  const between = tokens
    .slice(index + 1, at)
    .every((token) => token.parse?.pos === 'PRCL' || token.parse?.pos === 'ADVB');
  const agrees =
    parse !== null && parse.number !== 'plur' && (!parse.gender || !verb.gender || parse.gender === verb.gender);
  return (
    index < at &&
    between &&
    parse?.grammemes.has('Abbr') === true &&
    verb.number === 'sing' &&
    agrees &&
    !isOfReport(verb)
  );
}

/** The first of the list that the noun ends, as far as it may be a subject: «США и | союзники обеспокоены». */
function listOf(sentence: Sentence, end: number, verb: Parse): number | undefined {
  const [token, first] = [sentence.tokens[end], firstConjunct(sentence, end)];
  const opens = sentence.tokens[first];
  if (first === end || !opens || !token?.parse) return end;
  const above = sentence.tokens[opens.head];
  const ofOther = above !== undefined && above.parse !== verb && FINITE.has(above.parse?.pos ?? '');
  const whole = verb.number === 'plur' && !ofOther && hasNominative(opens) && ownPreposition(sentence, first) === null;
  return whole ? first : agreeAsSubject(token.parse, verb) ? end : undefined;
}

/** So long is what is said aside: «по его словам», «возможно», «в свою очередь». */
const SHORT = 5;

/**
 * «жители, | проснувшись утром, | обнаружили», «он, | как глава комиссии, | обязан», «пять стран – | Чили, Перу … – | отказались»: from the second
 * mark back past the first, if no verb stands between.
 */
function beforeInserted({ tokens }: Sentence, comma: number): number {
  const from = Math.max(0, comma - REACH);
  const opening = tokens[comma]?.text === ',' ? /^,$/u : tokens[comma]?.text === ')' ? /^\($/u : /^[-–—]$/u;
  const first = tokens.slice(from, comma).findLastIndex(({ text }) => opening.test(text)) + from;
  const inside = tokens.slice(first + 1, comma);
  const pos = (token: Token): string => token.parse?.pos ?? '';
  const joins = ({ parse, norm }: Token): boolean => parse?.pos === 'CONJ' && !/^(?:как|возможно|и)$/u.test(norm);
  const compares = inside[0]?.norm === 'как';
  const also = !compares && inside.some(({ norm }) => norm === 'и');
  const parted = tokens[comma]?.text === ',' && (also || inside.some(joins));
  if (first <= from || parted || inside.some((token) => FINITE.has(pos(token)))) return comma;
  const turned = tokens[comma]?.text !== ',' || inside.some((token) => pos(token) === 'GRND' || token.norm === 'как');
  const aside = inside.length < SHORT && !inside.some(({ parse }) => parse?.case === 'nomn');
  return turned || aside ? first - 1 : comma;
}

/** «могут начаться | и | переговоры»: behind a verb «и» before a noun means «also». */
const isAlso = ({ tokens }: Sentence, at: number): boolean =>
  tokens[at]?.norm === 'и' && /^(?:VERB|INFN)$/u.test(tokens[at - 1]?.parse?.pos ?? '');

/** The nearest that can be the subject on one side of the predicate. */
function beside(sentence: Sentence, at: number, verb: Parse, step: 1 | -1): number | undefined {
  const { tokens } = sentence;
  for (let to = at + step; to >= 0 && to < tokens.length && Math.abs(to - at) <= REACH; to += step) {
    if (step < 0 && /^[,)–—-]$/u.test(tokens[to]?.text ?? '')) to = beforeInserted(sentence, to);
    const token = tokens[to];
    if (!token || (endsClause(token) && token.parse?.lemma !== 'быть' && !isAlso(sentence, to))) return undefined;
    if (isCountedSubject(sentence, token, at, verb) || isAbbreviationBefore(sentence, token, at, verb)) return to;
    const found = isFreeNominative(sentence, token, verb) ? listOf(sentence, to, verb) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * A nominative that the tree has hung on a word of another case («по решению СНГ | Кыргызстан | станет»): nothing but the subject can be one in a
 * clause without another.
 */
export const misplacedSubject = (sentence: Sentence, at: number, verb: Parse): number | undefined =>
  beside(sentence, at, verb, -1) ?? beside(sentence, at, verb, 1);
