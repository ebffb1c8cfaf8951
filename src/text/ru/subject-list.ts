import { childrenBy, conjuncts } from '../dependencies.ts';
import type { Sentence } from '../text.ts';
import type { Token } from '../token.ts';
import { agreeAsSubject } from './agreement.ts';

export const FINITE = new Set(['VERB', 'PRTS']);
const PREDICATES = new Set(['VERB', 'PRTS', 'ADJS', 'PRED', 'INFN', 'GRND']);

export const hasNominative = ({ parse, parses }: Token): boolean =>
  parse?.case == null || parse.case === 'nomn' || parses.some(({ case: kase }) => kase === 'nomn');

/** A noun that a number counts is a subject in the genitive («пять стран»), and agrees with a verb in either number. */
export const isCounted = (sentence: Sentence, at: number): boolean =>
  childrenBy(sentence, at, 'nummod', 'nummod:gov', 'det', 'advmod').length > 0 &&
  sentence.tokens[at]?.parse?.case === 'gent';

/** True where a clause ends on the way from its predicate: a mark, another predicate, a conjunction. */
export const endsClause = ({ parse, text, kind, norm }: Token): boolean =>
  FINITE.has(parse?.pos ?? '') ||
  // «как минимум 19 стран»
  (parse?.pos === 'CONJ' && norm !== 'как') ||
  parse?.pos === 'GRND' ||
  (kind === 'punctuation' && !/^[«»"“”„]$/u.test(text));

/** How far from its predicate a subject is looked for; farther the tree is the better judge. */
export const REACH = 12;

/** «министр и | губернатор открыл порт»: a later part of a list that stands right before a verb that agrees with it is of that verb. */
export function isOfNextVerb({ tokens }: Sentence, at: number): boolean {
  const noun = tokens[at]?.parse;
  const next = tokens.slice(at + 1, at + REACH).find((token) => endsClause(token) || token.parse?.pos === 'PREP');
  return (
    noun?.case === 'nomn' && next?.parse != null && FINITE.has(next.parse.pos ?? '') && agreeAsSubject(noun, next.parse)
  );
}

/** The coordinated subjects: «лидеры Перу, | Чили и Кубы» is one, whatever the tree says. */
export function coordinated(sentence: Sentence, first: number, predicate: number): readonly number[] {
  const found = conjuncts(sentence, first).filter((at) => at === first || isPart(sentence, at, first, predicate));
  const closed = found.findIndex((at, place) => place > 0 && followsClosed(sentence, found[place - 1] ?? first, at));
  if (closed > 0) return found.slice(0, closed);
  const further = furtherOf(sentence, first, predicate);
  return further.length === 0 ? found : [...new Set([...found, ...further])].sort((a, b) => a - b);
}

/** True if the noun may be one more subject: in the nominative as the first is, or counted. */
function isPart(sentence: Sentence, at: number, first: number, predicate: number): boolean {
  const token = sentence.tokens[at];
  if (!token || PREDICATES.has(token.parse?.pos ?? '') || isCompared(sentence, at)) return false;
  const name = token.parse?.grammemes.has('Geox') === true || sentence.tokens[first]?.parse?.case === 'nomn';
  const certain = name && token.parse?.case === 'gent';
  if (!isCounted(sentence, at) && (certain || !hasNominative(token))) return false;
  return first < predicate || !isOfNextVerb(sentence, at);
}

/** «певец и режиссёр, | губернатор»: a comma behind the part that «и» has joined ends the list. */
function followsClosed({ tokens }: Sentence, before: number, at: number): boolean {
  const joins = (from: number): string | undefined =>
    tokens
      .slice(Math.max(0, from - REACH), from)
      .findLast((token) => token.text === ',' || /^(?:и|также)$/u.test(token.norm) || token.parse?.pos === 'NOUN')
      ?.norm;
  return joins(before) === 'и' && joins(at) === ',';
}

/** «страны – | члены союза»: the first of two nouns with a dash between is the head. */
export function headOfApposition({ tokens }: Sentence, at: number): number {
  const [noun, first] = [tokens[at], tokens[at - 2]];
  const dash = /^[-–—]$/u.test(tokens[at - 1]?.text ?? '');
  const same = first?.parse?.pos === 'NOUN' && first.parse.number === noun?.parse?.number && hasNominative(first);
  return dash && same ? at - 2 : at;
}

/** «Киргизия, как и Чили, поддержала»: what is compared with the subject is none. */
export const isCompared = (sentence: Sentence, at: number): boolean =>
  childrenBy(sentence, at, 'case', 'mark').some((mark) => sentence.tokens[mark]?.norm === 'как');

const JOINT = /^(?:,|и|а|также|затем)$/u;

/** True if «и», «а затем» or «также» stands before the noun, past its adjectives. */
export function isJoined({ tokens }: Sentence, at: number): boolean {
  let to = at - 1;
  while (/^(?:ADJF|PRTF|NUMR)$/u.test(tokens[to]?.parse?.pos ?? '')) to -= 1;
  return /^(?:и|затем|также)$/u.test(tokens[to]?.norm ?? '');
}

/** The noun in the nominative that the words which join lists, from `at` on, join; undefined for another word. */
function joinedNoun(sentence: Sentence, at: number): number | undefined {
  const { tokens } = sentence;
  let to = at;
  while (JOINT.test(tokens[to]?.norm ?? '') || /^[«"“„]$/u.test(tokens[to]?.text ?? '')) to += 1;
  while (/^(?:ADJF|PRTF|NUMR)$/u.test(tokens[to]?.parse?.pos ?? '') || tokens[to]?.kind === 'number') to += 1;
  const noun = tokens[to]?.parse;
  const nominative = noun?.pos === 'NOUN' && (noun.case === 'nomn' || isCounted(sentence, to));
  return nominative && !isOfNextVerb(sentence, to) ? to : undefined;
}

/** How far behind its first part a list of subjects goes on: a summit has a dozen guests, each with name and office. */
const LIST = 80;

const endsList = ({ parse, text }: Token): boolean =>
  FINITE.has(parse?.pos ?? '') || parse?.pos === 'GRND' || parse?.lemma === 'который' || /^[;:.]$/u.test(text);

/** «подписали премьер Перу и | президент Чили»: a plural verb has more than one person as its subject, also where the tree lost the list. */
function furtherOf(sentence: Sentence, first: number, predicate: number): readonly number[] {
  const { tokens } = sentence;
  const [noun, verb] = [tokens[first]?.parse, tokens[predicate]?.parse];
  if (first < predicate || verb?.number !== 'plur' || noun?.number !== 'sing' || noun.case !== 'nomn') return [];
  const found = new Set<number>();
  for (let at = first + 1; at < Math.min(tokens.length, first + LIST); at += 1) {
    const token = tokens[at];
    if (!token || endsList(token)) break;
    const next = JOINT.test(token.norm) ? joinedNoun(sentence, at) : undefined;
    if (next !== undefined) found.add(next);
  }
  return [...found];
}
