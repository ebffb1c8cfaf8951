import type { Clause } from '../clause.ts';
import { childrenBy, conjuncts, firstConjunct } from '../dependencies.ts';
import type { Sentence } from '../text.ts';
import type { Token } from '../token.ts';
import { agreeAsSubject } from './agreement.ts';
import { antecedentOf, antecedentOfWhich, eventBefore } from './antecedents.ts';
import { mayAct } from './may-act.ts';
import { agreesWhole, type Draft, isPersonal, joinedBefore, NO_SUBJECT, type Subject } from './neighbour-subject.ts';
import { standingSubjects } from './own-subject.ts';
import { isJoined } from './subject-list.ts';

/** Verbs of promising: with a person in the dative it is still the subject who acts («обещал жителям построить»). */
const PROMISES = new Set('обещать пообещать клясться поклясться угрожать пригрозить грозить'.split(' '));

/** «потребовала | от властей | уйти», «попросил | у стран | помочь». */
function isAsked({ tokens }: Sentence, { predicate, arguments: all }: Clause, head: number): boolean {
  const asks = /^(?:по)?(?:требовать|просить)|^добиваться$/u.test(tokens[predicate]?.parse?.lemma ?? '');
  return asks && all.some((one) => one.head === head && (one.preposition === 'от' || one.preposition === 'у'));
}

/** Who does what the infinitive says: the person told («призвал страны помочь», «поручил министру найти»), else the subject. */
function controllers({ tokens, ...rest }: Sentence, governor: Clause): readonly number[] {
  const sentence = { tokens, ...rest };
  const acting = governor.subjects.filter((at) => tokens[at]?.parse?.pos !== 'INFN');
  // «странам удалось договориться»: what is possible, due or done is so for the one in the dative.
  const befalls = acting.length === 0 && governor.kind !== 'infinitive';
  const told = governor.arguments.filter(
    ({ role, head }) =>
      (role === 'object' || role === 'indirect' || isAsked(sentence, governor, head)) &&
      ((befalls && role === 'indirect') || mayAct(sentence, head, governor.predicate)),
  );
  const promise = PROMISES.has(tokens[governor.predicate]?.parse?.lemma ?? '');
  if (told.length > 0 && !promise && (befalls || !governor.passive)) return told.map(({ head }) => head);
  // «можно проехать»: the infinitive is what is possible, not who does it.
  return acting;
}

/** «содержится требование | отменить»: a thing that the infinitive belongs to does not do what it says. */
function ofInfinitive(sentence: Sentence, token: Token | undefined, governing: Clause): readonly number[] {
  const noun = sentence.tokens[token?.head ?? -1];
  const thing =
    noun?.parse?.pos === 'NOUN' && !noun.parse.grammemes.has('anim') && governing.subjects.includes(noun.index);
  return thing ? [] : controllers(sentence, governing);
}

/** The subject that stands in the clause; «который» is taken for its antecedent. */
export function ownSubject(sentence: Sentence, at: number): Subject {
  const own = standingSubjects(sentence, at);
  const [first] = own;
  if (first === undefined) return NO_SUBJECT;
  if (sentence.tokens[first]?.parse?.lemma === 'который') {
    const head = sentence.tokens[firstConjunct(sentence, at)]?.head ?? -1;
    const noun = eventBefore(sentence, first, at) ?? antecedentOfWhich(sentence, first, head);
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

/** «заявил, что придёт», «выступил с речью, в которой осудил»: without a subject of its own the clause has that of the one above it. */
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
  const opened = marked || ((kind === 'complement' || kind === 'relative') && !joins);
  return opened && token && agreesWhole(sentence, subjects, token) ? { subjects, subjectVia: 'shared' } : NO_SUBJECT;
}

/** «обсудить вопросы, связанные с торговлей, а также | определить»: an infinitive is coordinated with another. */
function infinitiveBefore(sentence: Sentence, at: number, clauses: ReadonlyMap<number, Clause>): Clause | undefined {
  if (sentence.tokens[at]?.parse?.pos !== 'INFN' || !isJoined(sentence, at)) return undefined;
  const before = sentence.tokens.slice(0, at).findLast(({ parse }) => parse?.pos === 'INFN' || parse?.pos === 'VERB');
  return before?.parse?.pos === 'INFN' ? clauses.get(before.index) : undefined;
}

/** «приехал и | открыл»: a coordinated predicate has the subject of the first; two verbs of different number have two subjects. */
function ofConjunct(sentence: Sentence, token: Token, clauses: ReadonlyMap<number, Clause>): Subject {
  const shared = clauses.get(token.head);
  const number = sentence.tokens[token.head]?.parse?.number ?? null;
  const differ = isPersonal(token) && number !== null && token.parse?.number !== number;
  if (!shared || differ || !shareable(sentence, shared.subjects, token)) return NO_SUBJECT;
  return { subjects: shared.subjects, subjectVia: shared.subjectVia && 'shared' };
}

/** The subject that another clause or the construction gives. */
export function givenSubject(sentence: Sentence, draft: Draft, clauses: ReadonlyMap<number, Clause>): Subject {
  const { predicate, kind, governor } = draft;
  const token = sentence.tokens[predicate];
  if (kind === 'participle') {
    const noun = antecedentOf(sentence, predicate);
    return noun === undefined ? NO_SUBJECT : { subjects: [noun], subjectVia: 'antecedent' };
  }
  const infinitive = infinitiveBefore(sentence, predicate, clauses);
  if (infinitive) return { subjects: infinitive.subjects, subjectVia: infinitive.subjectVia && 'shared' };
  if (token?.deprel === 'conj') return ofConjunct(sentence, token, clauses);
  const governing = clauses.get(governor ?? -1);
  if (governing && isPersonal(token) && kind !== 'main') return dropped(sentence, draft, clauses);
  if (!governing || (kind !== 'infinitive' && kind !== 'converb')) return NO_SUBJECT;
  const subjects = kind === 'infinitive' ? ofInfinitive(sentence, token, governing) : governing.subjects;
  return { subjects, subjectVia: subjects.length > 0 ? 'control' : null };
}
