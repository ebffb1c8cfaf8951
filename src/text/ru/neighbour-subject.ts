import type { Clause } from '../clause.ts';
import type { Sentence } from '../text.ts';
import type { Token } from '../token.ts';
import { agreeAsSubject } from './agreement.ts';

export type Subject = Pick<Clause, 'subjects' | 'subjectVia'>;
/** A clause before its subject is known. */
export type Draft = Omit<Clause, keyof Subject>;
export const NO_SUBJECT: Subject = Object.freeze({ subjects: Object.freeze([]), subjectVia: null });

/** Reflexives that say that something is said, planned or due, and have no subject before them: «сообщил, что ожидается дождь». */
const IMPERSONAL = new Set(
  (
    'говориться сообщаться отмечаться указываться подчеркиваться уточняться утверждаться считаться известиться планироваться ' +
    'ожидаться предполагаться предусматриваться требоваться приходиться прийтись удаваться удаться хотеться остаться казаться'
  ).split(' '),
);

/** A finite verb that somebody does. */
export const isPersonal = (token: Token | undefined): boolean =>
  token?.parse?.pos === 'VERB' && !IMPERSONAL.has(token.parse.lemma);

/** Two predicates of one subject stand nearer to each other. */
const FAR = 40;
/** What may stand between two coordinated predicates only if they have one subject. */
const JOINS = new Set(['и', 'но', 'или', 'также', 'затем', 'потом']);
/** What opens a clause that goes on with the subject of the one before: «прибыл в Баку, где примет участие». */
const PLACES = new Set(['где', 'куда', 'откуда']);

/** «болен, | женат»: short forms need no conjunction between them. */
const isShort = (token: Token | undefined): boolean => /^(?:PRTS|ADJS)$/u.test(token?.parse?.pos ?? '');

const opensPart = (token: Token | undefined): boolean => PLACES.has(token?.norm ?? '') || JOINS.has(token?.norm ?? '');

/** What joins the two so far, on the way back from the second. */
type Joint = 'word' | 'comma' | null;

/** What joins them with the token at `at`; undefined where the way ends: two clauses meet there. */
function jointAt(tokens: readonly Token[], at: number, joined: Joint): Joint | undefined {
  const token = tokens[at];
  if (opensPart(token)) return 'word';
  if (token?.text === ',') return opensPart(tokens[at + 1]) ? joined : 'comma';
  const ends = token?.parse?.pos === 'CONJ' || (joined === 'comma' && token?.parse?.case === 'nomn');
  return ends ? undefined : joined;
}

/** The predicate nearest before one, if only what joins predicates stands between the two. */
export function joinedBefore(
  { tokens }: Sentence,
  predicate: number,
  clauses: ReadonlyMap<number, Clause>,
): Clause | undefined {
  let joined: Joint = null;
  for (let at = predicate - 1; at >= Math.max(0, predicate - FAR); at -= 1) {
    const before = clauses.get(at);
    const isClause = before !== undefined && tokens[at]?.parse?.pos !== 'INFN';
    if (isClause) return joined === 'word' || (joined === 'comma' && isShort(tokens[at])) ? before : undefined;
    const joint = jointAt(tokens, at, joined);
    if (joint === undefined || (joint === 'comma' && !isShort(tokens[predicate]))) return undefined;
    joined = joint;
  }
  return undefined;
}

/** True if the subject is one noun that agrees with the predicate, or several before a plural. */
export function agreesWhole({ tokens }: Sentence, [only, other]: readonly number[], { parse }: Token): boolean {
  const noun = tokens[only ?? -1]?.parse;
  if (other !== undefined) return parse?.number === 'plur' && (parse.person ?? '3per') === '3per';
  return noun?.number != null && noun.case !== 'gent' && parse !== null && agreeAsSubject(noun, parse);
}

/** «заседание намечено на май | и | пройдёт в Осло»: a predicate behind «и» without a subject shares that of the one before, if it agrees. */
export function ofNeighbour(sentence: Sentence, { predicate }: Clause, clauses: ReadonlyMap<number, Clause>): Subject {
  const token = sentence.tokens[predicate];
  if (!token || (!isPersonal(token) && !isShort(token))) return NO_SUBJECT;
  const { subjects = [] } = joinedBefore(sentence, predicate, clauses) ?? {};
  return agreesWhole(sentence, subjects, token) ? { subjects, subjectVia: 'shared' } : NO_SUBJECT;
}
