import type { Clause } from '../clause.ts';
import { childrenBy, conjuncts, firstConjunct } from '../dependencies.ts';
import type { Sentence } from '../text.ts';
import type { Token } from '../token.ts';
import { agreeAsSubject } from './agreement.ts';
import { antecedentOf, antecedentOfWhich } from './antecedents.ts';
import { mayAct } from './may-act.ts';
import { standingSubjects } from './own-subject.ts';

export type Subject = Pick<Clause, 'subjects' | 'subjectVia'>;
/** A clause before its subject is known. */
export type Draft = Omit<Clause, keyof Subject>;
export const NO_SUBJECT: Subject = Object.freeze({ subjects: Object.freeze([]), subjectVia: null });

/** Verbs of promising: with a person in the dative it is still the subject who acts («обещал жителям построить»). */
const PROMISES = new Set('обещать пообещать клясться поклясться угрожать пригрозить грозить'.split(' '));

/** Who does what the infinitive says: the person told («призвал страны помочь», «поручил министру найти»), else the subject. */
function controllers({ tokens, ...rest }: Sentence, governor: Clause): readonly number[] {
  const sentence = { tokens, ...rest };
  const acting = governor.subjects.filter((at) => tokens[at]?.parse?.pos !== 'INFN');
  // «странам удалось договориться»: what is possible, due or done is so for the one in the dative.
  const befalls = acting.length === 0 && governor.kind !== 'infinitive';
  const told = governor.arguments.filter(
    ({ role, head }) =>
      (role === 'object' || role === 'indirect') &&
      ((befalls && role === 'indirect') || mayAct(sentence, head, governor.predicate)),
  );
  const promise = PROMISES.has(tokens[governor.predicate]?.parse?.lemma ?? '');
  if (told.length > 0 && !promise && !governor.passive) return told.map(({ head }) => head);
  // «можно проехать»: the infinitive is what is possible, not who does it.
  return acting;
}

/** The subject that stands in the clause; «который» is taken for its antecedent. */
export function ownSubject(sentence: Sentence, at: number): Subject {
  const own = standingSubjects(sentence, at);
  const [first] = own;
  if (first === undefined) return NO_SUBJECT;
  if (sentence.tokens[first]?.parse?.lemma === 'который') {
    const noun = antecedentOfWhich(sentence, first, sentence.tokens[firstConjunct(sentence, at)]?.head ?? -1);
    return noun === undefined ? NO_SUBJECT : { subjects: conjuncts(sentence, noun), subjectVia: 'antecedent' };
  }
  return { subjects: own, subjectVia: 'own' };
}

/** «работал Иван, … назначили»: a predicate of another number has another subject, or none. */
function shareable({ tokens }: Sentence, subjects: readonly number[], { parse }: Token): boolean {
  const [only, other] = subjects;
  const subject = other === undefined ? tokens[only ?? -1]?.parse : null;
  const counted = subject?.case === 'gent';
  return (
    !subject ||
    !parse ||
    counted ||
    subject.pos === 'NPRO' ||
    !subject.gender ||
    agreeAsSubject(subject, { ...parse, gender: null })
  );
}

/** Reflexives that say that something is said, planned or due, and have no subject before them: «сообщил, что ожидается дождь». */
const IMPERSONAL = new Set(
  (
    'говориться сообщаться отмечаться указываться подчеркиваться уточняться утверждаться считаться известиться планироваться ' +
    'ожидаться предполагаться предусматриваться требоваться приходиться прийтись удаваться удаться хотеться остаться казаться'
  ).split(' '),
);

const isPersonal = (token: Token | undefined): boolean =>
  token?.parse?.pos === 'VERB' && !IMPERSONAL.has(token.parse.lemma);

/** Two predicates of one subject stand nearer to each other. */
const FAR = 40;
/** What may stand between two coordinated predicates only if they have one subject. */
const JOINS = new Set(['и', 'но', 'или', 'также']);
/** What opens a clause that goes on with the subject of the one before: «прибыл в Баку, где примет участие». */
const PLACES = new Set(['где', 'куда', 'откуда']);

/** The predicate nearest before one, if only what joins predicates stands between the two. */
function joinedBefore(
  { tokens }: Sentence,
  predicate: number,
  clauses: ReadonlyMap<number, Clause>,
): Clause | undefined {
  let joined = false;
  for (let at = predicate - 1; at >= Math.max(0, predicate - FAR); at -= 1) {
    const { parse, norm = '', text } = tokens[at] ?? {};
    const before = clauses.get(at);
    if (before && parse?.pos !== 'INFN') return joined ? before : undefined;
    if (JOINS.has(norm) || PLACES.has(norm)) joined = true;
    else if (parse?.pos === 'CONJ') return undefined;
    else if (text === ',' && !PLACES.has(tokens[at + 1]?.norm ?? '')) return undefined;
  }
  return undefined;
}

/** «заявил, что придёт»: without a subject of its own the clause has that of the one above it. */
function dropped(
  sentence: Sentence,
  { predicate, kind, governor }: Draft,
  clauses: ReadonlyMap<number, Clause>,
): Subject {
  const token = sentence.tokens[predicate];
  const { subjects = [] } = clauses.get(governor ?? -1) ?? {};
  const marked = childrenBy(sentence, predicate, 'mark').length > 0;
  // «заявил, что встреча намечена и | пройдёт»: what «и» joins has the subject of its neighbour.
  const joins = !marked && joinedBefore(sentence, predicate, clauses) !== undefined;
  const opened = marked || (kind === 'complement' && !joins);
  return opened && token && agreesWhole(sentence, subjects, token) ? { subjects, subjectVia: 'shared' } : NO_SUBJECT;
}

/** True if the subject is one noun that agrees with the predicate, or several before a plural. */
function agreesWhole({ tokens }: Sentence, [only, other]: readonly number[], { parse }: Token): boolean {
  const noun = tokens[only ?? -1]?.parse;
  if (other !== undefined) return parse?.number === 'plur' && (parse.person ?? '3per') === '3per';
  return noun?.number != null && noun.case !== 'gent' && parse !== null && agreeAsSubject(noun, parse);
}

/** The subject that another clause or the construction gives. */
export function givenSubject(sentence: Sentence, draft: Draft, clauses: ReadonlyMap<number, Clause>): Subject {
  const { predicate, kind, governor } = draft;
  const token = sentence.tokens[predicate];
  if (kind === 'participle') {
    const noun = antecedentOf(sentence, predicate);
    return noun === undefined ? NO_SUBJECT : { subjects: [noun], subjectVia: 'antecedent' };
  }
  if (token?.deprel === 'conj') {
    const shared = clauses.get(token.head);
    if (!shared || !shareable(sentence, shared.subjects, token)) return NO_SUBJECT;
    return { subjects: shared.subjects, subjectVia: shared.subjectVia && 'shared' };
  }
  const governing = clauses.get(governor ?? -1);
  if (governing && isPersonal(token) && kind !== 'main') return dropped(sentence, draft, clauses);
  if (!governing || (kind !== 'infinitive' && kind !== 'converb')) return NO_SUBJECT;
  const subjects = kind === 'infinitive' ? controllers(sentence, governing) : governing.subjects;
  return { subjects, subjectVia: subjects.length > 0 ? 'control' : null };
}

/** «заседание намечено на май | и | пройдёт в Осло»: a predicate behind «и» without a subject shares that of the one before, if it agrees. */
export function ofNeighbour(sentence: Sentence, { predicate }: Clause, clauses: ReadonlyMap<number, Clause>): Subject {
  const token = sentence.tokens[predicate];
  if (!token || (!isPersonal(token) && token.parse?.pos !== 'PRTS')) return NO_SUBJECT;
  const { subjects = [] } = joinedBefore(sentence, predicate, clauses) ?? {};
  return agreesWhole(sentence, subjects, token) ? { subjects, subjectVia: 'shared' } : NO_SUBJECT;
}
