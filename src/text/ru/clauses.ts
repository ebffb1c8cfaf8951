import { children, childrenBy, conjuncts, firstConjunct, ownPreposition, prepositionOf } from '../dependencies.ts';
import type { Sentence } from '../text.ts';
import type { Token } from '../token.ts';
import { agreeAsSubject } from './agreement.ts';
import { antecedentOf, mayAct, standingSubjects, SUBJECTS } from './own-subject.ts';

/** How a clause hangs on its sentence. */
export type ClauseKind =
  /** The main clause, or one coordinated with it. */
  | 'main'
  /** Content of a word: «заявил, что …», an infinitive: «предложил создать …». */
  | 'complement'
  | 'infinitive'
  | 'relative'
  /** A participle or converb with what belongs to it: «центр, созданный в 2005 году», «выступая на саммите». */
  | 'participle'
  | 'converb'
  | 'adverbial'
  /** Beside the sentence: «…, сообщает агентство». */
  | 'aside';

/** How the subject was found: it stands there, is shared with a coordinated clause, or follows from the construction. */
export type SubjectVia = 'own' | 'shared' | 'control' | 'antecedent';

/** A phrase that depends on a predicate, by the index of its head. Conjuncts are arguments of their own. */
export interface Argument {
  readonly head: number;
  /** `object`, `indirect` (dative), `agent` (instrumental of a passive), `oblique` (all with a preposition, and adjuncts). */
  readonly role: 'object' | 'indirect' | 'agent' | 'oblique';
  readonly preposition: string | null;
  readonly case: string | null;
}

/** A predicate with its arguments. Indexes are those of the sentence's tokens. */
export interface Clause {
  readonly predicate: number;
  readonly kind: ClauseKind;
  /** The predicate that this one depends on; null for a main clause. */
  readonly governor: number | null;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly subjects: readonly number[];
  readonly subjectVia: SubjectVia | null;
  readonly arguments: readonly Argument[];
}

const FINITE = new Set(['VERB', 'PRTS', 'PRED']);
const NONFINITE = new Set(['INFN', 'GRND']);
const HELPERS = new Set(['aux', 'aux:pass', 'cop', 'case', 'mark', 'cc', 'fixed', 'punct', 'flat:name', 'discourse']);

function isPredicate(sentence: Sentence, { index, parse, deprel, kind }: Token): boolean {
  const pos = parse?.pos ?? '';
  if (HELPERS.has(deprel) || kind === 'punctuation' || pos === 'PREP' || pos === 'CONJ') return false;
  if (FINITE.has(pos) || NONFINITE.has(pos)) return true;
  if (pos === 'PRTF') return deprel === 'acl' || deprel === 'acl:relcl' || children(sentence, index).length > 1;
  return deprel === 'root' || childrenBy(sentence, index, ...SUBJECTS, 'cop').length > 0;
}

function relativeOf(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  return children(sentence, at).some((child) => {
    const word = tokens[child]?.parse?.lemma;
    return word === 'который' || children(sentence, child).some((below) => tokens[below]?.parse?.lemma === 'который');
  });
}

const KINDS: Readonly<Record<string, ClauseKind>> = Object.freeze({
  root: 'main',
  ccomp: 'complement',
  csubj: 'complement',
  'csubj:pass': 'complement',
  xcomp: 'infinitive',
  advcl: 'adverbial',
  'acl:relcl': 'relative',
  acl: 'complement',
  parataxis: 'aside',
});

function kindOf(sentence: Sentence, token: Token): ClauseKind {
  const first = sentence.tokens[firstConjunct(sentence, token.index)] ?? token;
  const pos = token.parse?.pos;
  if (pos === 'PRTF') return 'participle';
  if (pos === 'GRND') return 'converb';
  if (pos === 'INFN' && first.deprel !== 'root') return 'infinitive';
  if (first.deprel !== 'root' && relativeOf(sentence, first.index)) return 'relative';
  return KINDS[first.deprel] ?? 'main';
}

/** For each token, top down, the predicate that it depends on; conjuncts depend on what their first one does. */
function governors(
  { tokens }: Sentence,
  order: readonly number[],
  predicates: ReadonlySet<number>,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const index of order) {
    const { head, deprel } = tokens[index] ?? { head: -1, deprel: '' };
    const above = deprel !== 'conj' && predicates.has(head) ? head : found.get(head);
    if (above !== undefined) found.set(index, above);
  }
  return found;
}

const ACTORS = ['anim', 'Orgn', 'Geox', 'Abbr', 'Surn', 'Name'] as const;

/** In a passive clause a bare instrumental that can act is who did it («подписано министрами»), any other a means. */
const canAct = ({ parse }: Token): boolean =>
  parse?.case === 'ablt' && ACTORS.some((grammeme) => parse.grammemes.has(grammeme));

function argumentsOf(sentence: Sentence, at: number, passive: boolean): readonly Argument[] {
  const { tokens } = sentence;
  return children(sentence, at).flatMap((child): Argument[] => {
    const token = tokens[child];
    const role = token && roleOf(token);
    if (!role || token.parse?.pos === 'ADVB') return [];
    const shared = prepositionOf(sentence, child);
    const acts = passive && role === 'oblique' && canAct(token) && shared === null;
    return conjuncts(sentence, child).map((head) => ({
      head,
      role: acts ? 'agent' : role,
      preposition: ownPreposition(sentence, head) ?? shared,
      case: tokens[head]?.parse?.case ?? null,
    }));
  });
}

function roleOf({ deprel, parse }: Token): Argument['role'] | null {
  if (deprel === 'obj') return 'object';
  if (deprel === 'iobj') return parse?.case === 'ablt' ? 'oblique' : 'indirect';
  if (deprel === 'obl:agent') return 'agent';
  // «стал президентом»: the predicative instrumental is an argument as well.
  const predicative = deprel === 'xcomp' && parse?.case === 'ablt';
  return deprel === 'obl' || deprel === 'nmod' || predicative ? 'oblique' : null;
}

/** Verbs of promising: with a person in the dative it is still the subject who acts («обещал жителям построить»). */
const PROMISES = new Set('обещать пообещать клясться поклясться угрожать пригрозить грозить'.split(' '));

/** Who does what the infinitive says: the person told («призвал страны помочь», «поручил министру найти»), else the subject. */
function controllers(sentence: Sentence, governor: Clause): readonly number[] {
  const told = governor.arguments.filter(
    ({ role, head }) => (role === 'object' || role === 'indirect') && mayAct(sentence, head, governor.predicate),
  );
  const promise = PROMISES.has(sentence.tokens[governor.predicate]?.parse?.lemma ?? '');
  if (told.length > 0 && !promise && !governor.passive) return told.map(({ head }) => head);
  // «можно проехать»: the infinitive is what is possible, not who does it.
  return governor.subjects.filter((at) => sentence.tokens[at]?.parse?.pos !== 'INFN');
}

type Subject = Pick<Clause, 'subjects' | 'subjectVia'>;
const NO_SUBJECT: Subject = Object.freeze({ subjects: Object.freeze([]), subjectVia: null });

/** The subject that stands in the clause; «который» is taken for its antecedent. */
function ownSubject(sentence: Sentence, at: number): Subject {
  const own = standingSubjects(sentence, at);
  const [first] = own;
  if (first === undefined) return NO_SUBJECT;
  if (sentence.tokens[first]?.parse?.lemma === 'который') {
    const head = sentence.tokens[firstConjunct(sentence, at)]?.head ?? -1;
    return head < 0 ? NO_SUBJECT : { subjects: conjuncts(sentence, head), subjectVia: 'antecedent' };
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

const isFinite = (token: Token | undefined): boolean =>
  token?.parse?.pos === 'VERB' && !/(?:тся|лось)$/u.test(token.norm);

/** «заявил, что придёт», «прибыл туда, где выступит»: without a subject of its own the clause has that of the one above it. */
function dropped(sentence: Sentence, { predicate, kind }: Omit<Clause, keyof Subject>, { subjects }: Clause): Subject {
  const token = sentence.tokens[predicate];
  const opened = kind === 'complement' || childrenBy(sentence, predicate, 'mark').length > 0;
  const [only, other] = subjects;
  const agrees = token !== undefined && only !== undefined && other === undefined && agreeWhole(sentence, only, token);
  return opened && agrees ? { subjects, subjectVia: 'shared' } : NO_SUBJECT;
}

function agreeWhole({ tokens }: Sentence, subject: number, { parse }: Token): boolean {
  const noun = tokens[subject]?.parse;
  return noun?.number != null && noun.case !== 'gent' && parse !== null && agreeAsSubject(noun, parse);
}

/** The subject that another clause or the construction gives. */
function givenSubject(
  sentence: Sentence,
  draft: Omit<Clause, keyof Subject>,
  above: (at: number) => Clause | undefined,
): Subject {
  const { predicate, kind, governor } = draft;
  const token = sentence.tokens[predicate];
  if (kind === 'participle') {
    const noun = antecedentOf(sentence, predicate);
    return noun === undefined ? NO_SUBJECT : { subjects: [noun], subjectVia: 'antecedent' };
  }
  if (token?.deprel === 'conj') {
    const shared = above(token.head);
    if (!shared || !shareable(sentence, shared.subjects, token)) return NO_SUBJECT;
    return { subjects: shared.subjects, subjectVia: shared.subjectVia && 'shared' };
  }
  const governing = governor === null ? undefined : above(governor);
  if (governing && isFinite(token) && kind !== 'main') return dropped(sentence, draft, governing);
  if (!governing || (kind !== 'infinitive' && kind !== 'converb')) return NO_SUBJECT;
  const subjects = kind === 'infinitive' ? controllers(sentence, governing) : governing.subjects;
  return { subjects, subjectVia: subjects.length > 0 ? 'control' : null };
}

const isPassive = (sentence: Sentence, { index, parse }: Token): boolean =>
  parse?.grammemes.has('pssv') === true ||
  childrenBy(sentence, index, 'nsubj:pass', 'aux:pass', 'obl:agent').length > 0;

const isNegated = (sentence: Sentence, at: number): boolean =>
  children(sentence, at).some((child) => {
    const word = sentence.tokens[child]?.norm;
    return word === 'не' || word === 'нет' || (word === 'ни' && child < at);
  });

/** Two predicates of one subject stand nearer to each other. */
const FAR = 40;
/** What may stand between two coordinated predicates only if they have one subject. */
const JOINS = new Set(['и', 'но', 'или', 'также']);

/** The predicate nearest before one, if only what joins predicates stands between the two. */
function joinedBefore(
  { tokens }: Sentence,
  predicate: number,
  clauses: ReadonlyMap<number, Clause>,
): Clause | undefined {
  let joined = false;
  for (let at = predicate - 1; at >= Math.max(0, predicate - FAR); at -= 1) {
    const { parse, norm, text } = tokens[at] ?? {};
    const before = clauses.get(at);
    if (before && parse?.pos !== 'INFN') return joined ? before : undefined;
    if (norm !== undefined && JOINS.has(norm)) joined = true;
    else if (parse?.pos === 'CONJ' || text === ',') return undefined;
  }
  return undefined;
}

/** «заседание намечено на май | и | пройдёт в Осло»: a predicate behind «и» without a subject shares that of the one before, if it agrees. */
function ofNeighbour(sentence: Sentence, { predicate }: Clause, clauses: ReadonlyMap<number, Clause>): Subject {
  const token = sentence.tokens[predicate];
  if (!token || (!isFinite(token) && token.parse?.pos !== 'PRTS')) return NO_SUBJECT;
  const { subjects = [] } = joinedBefore(sentence, predicate, clauses) ?? {};
  const [only, other] = subjects;
  const agrees = only !== undefined && other === undefined && agreeWhole(sentence, only, token);
  return agrees ? { subjects, subjectVia: 'shared' } : NO_SUBJECT;
}

const known = new WeakMap<Sentence, readonly Clause[]>();

/** The clauses of the sentence, those above before those below: one for each predicate, finite or not. */
export function clausesOf(sentence: Sentence): readonly Clause[] {
  const found = known.get(sentence) ?? findClauses(sentence);
  known.set(sentence, found);
  return found;
}

function findClauses(sentence: Sentence): readonly Clause[] {
  const predicates = new Set(sentence.tokens.filter((token) => isPredicate(sentence, token)).map(({ index }) => index));
  const order = sentence.tokens.filter(({ head }) => head < 0).map(({ index }) => index);
  for (const index of order) order.push(...children(sentence, index));
  const above = governors(sentence, order, predicates);
  const clauses = new Map<number, Clause>();
  for (const predicate of order) {
    const token = sentence.tokens[predicate];
    if (!token || !predicates.has(predicate)) continue;
    const passive = isPassive(sentence, token);
    const draft = {
      predicate,
      kind: kindOf(sentence, token),
      governor: above.get(predicate) ?? null,
      passive,
      negated: isNegated(sentence, predicate),
      arguments: argumentsOf(sentence, predicate, passive),
    };
    const own = ownSubject(sentence, predicate);
    const subject = own.subjectVia ? own : givenSubject(sentence, draft, (at) => clauses.get(at));
    clauses.set(predicate, Object.freeze({ ...draft, ...subject }));
  }
  for (const [predicate, clause] of clauses) {
    const subject = clause.subjectVia === null ? ofNeighbour(sentence, clause, clauses) : NO_SUBJECT;
    if (subject.subjectVia) clauses.set(predicate, Object.freeze({ ...clause, ...subject }));
  }
  return Object.freeze([...clauses.values()]);
}
