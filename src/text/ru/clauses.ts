import { children, childrenBy, conjuncts, firstConjunct, ownPreposition, prepositionOf } from '../dependencies.ts';
import type { Argument, Clause, ClauseKind } from '../clause.ts';
import type { Sentence } from '../text.ts';
import type { Token } from '../token.ts';
import { type DashCopula, dashCopulas, subjectsOfDash } from './dash-copula.ts';
import { givenSubject, ownSubject } from './given-subject.ts';
import { type Draft, ofNeighbour, type Subject } from './neighbour-subject.ts';
import { isCompared } from './subject-list.ts';
import { SUBJECTS, subjectCandidates } from './subject-candidates.ts';

const FINITE = new Set(['VERB', 'PRTS', 'PRED']);
const NONFINITE = new Set(['INFN', 'GRND']);
const HELPERS = new Set(['aux', 'aux:pass', 'cop', 'case', 'mark', 'cc', 'fixed', 'punct', 'flat:name', 'discourse']);

/** Converbs that have become prepositions: «пять стран, | включая Перу». */
const PREPOSITIONAL = new Set(['включая', 'исключая', 'начиная', 'кончая', 'благодаря', 'спустя']);
/** How a short adjective hangs on its sentence where it says something: «заявил, что | доволен». */
const SAYS = new Set(['root', 'ccomp', 'advcl', 'acl:relcl', 'conj', 'acl']);

/** True of a short adjective that says something: «доволен», not the adverb that looks like one. */
function saysOf(sentence: Sentence, at: number, deprel: string): boolean {
  const personal = deprel === 'xcomp' && sentence.tokens[at]?.parse?.gender !== 'neut';
  return SAYS.has(deprel) || personal || childrenBy(sentence, at, ...SUBJECTS, 'cop').length > 0;
}

function isPredicate(sentence: Sentence, { index, parse, deprel, kind, norm }: Token): boolean {
  const pos = parse?.pos ?? '';
  if (HELPERS.has(deprel) || kind === 'punctuation' || pos === 'PREP' || pos === 'CONJ') return false;
  if (pos === 'ADJS') return saysOf(sentence, index, deprel);
  if (FINITE.has(pos) || NONFINITE.has(pos)) return !PREPOSITIONAL.has(norm);
  if (pos === 'PRTF') return deprel === 'acl' || deprel === 'acl:relcl' || children(sentence, index).length > 1;
  if (childrenBy(sentence, index, 'cop').length > 0) return true;
  // «Президент: страны договорятся»: who speaks before a colon says nothing of himself.
  if (deprel === 'root') return sentence.tokens[index + 1]?.text !== ':';
  return !isCompared(sentence, index) && subjectCandidates(sentence, index).length > 0;
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

const isPassive = (sentence: Sentence, { index, parse }: Token): boolean =>
  parse?.grammemes.has('pssv') === true ||
  childrenBy(sentence, index, 'nsubj:pass', 'aux:pass', 'obl:agent').length > 0;

const isNegated = (sentence: Sentence, at: number): boolean =>
  children(sentence, at).some((child) => {
    const word = sentence.tokens[child]?.norm;
    return word === 'не' || word === 'нет' || (word === 'ни' && child < at);
  });

const known = new WeakMap<Sentence, readonly Clause[]>();

/** The clauses of the sentence, those above before those below: one for each predicate, finite or not. */
export function clausesOf(sentence: Sentence): readonly Clause[] {
  const found = known.get(sentence) ?? findClauses(sentence);
  known.set(sentence, found);
  return found;
}

function findClauses(sentence: Sentence): readonly Clause[] {
  const dashes = dashCopulas(sentence);
  const predicates = predicatesOf(sentence, dashes);
  const order = sentence.tokens.filter(({ head }) => head < 0).map(({ index }) => index);
  for (const index of order) order.push(...children(sentence, index));
  const above = governors(sentence, order, predicates);
  const clauses = new Map<number, Clause>();
  for (const predicate of order) {
    const token = sentence.tokens[predicate];
    if (!token || !predicates.has(predicate)) continue;
    const dash = dashes.find((one) => one.predicate === predicate);
    const passive = isPassive(sentence, token);
    const draft: Draft = {
      predicate,
      kind: dash && token.deprel !== 'ccomp' ? 'main' : kindOf(sentence, token),
      governor: above.get(predicate) ?? null,
      passive,
      negated: isNegated(sentence, predicate),
      arguments: argumentsOf(sentence, predicate, passive),
    };
    clauses.set(predicate, Object.freeze({ ...draft, ...subjectOf(sentence, draft, dash, clauses) }));
  }
  for (const [predicate, clause] of clauses) {
    if (clause.subjectVia !== null) continue;
    const beside = ofNeighbour(sentence, clause, clauses);
    const subject = beside.subjectVia ? beside : givenSubject(sentence, clause, clauses);
    if (subject.subjectVia) clauses.set(predicate, Object.freeze({ ...clause, ...subject }));
  }
  return Object.freeze([...clauses.values()]);
}

/** Where a dash is the copula, what is said stands behind it, and not at the root. */
function predicatesOf(sentence: Sentence, dashes: readonly DashCopula[]): ReadonlySet<number> {
  const found = new Set(sentence.tokens.filter((token) => isPredicate(sentence, token)).map(({ index }) => index));
  for (const { subject, predicate } of dashes) {
    found.delete(subject);
    found.add(predicate);
  }
  return found;
}

function subjectOf(
  sentence: Sentence,
  draft: Draft,
  dash: DashCopula | undefined,
  clauses: ReadonlyMap<number, Clause>,
): Subject {
  if (dash) return { subjects: subjectsOfDash(sentence, dash), subjectVia: 'own' };
  const own = ownSubject(sentence, draft.predicate);
  return own.subjectVia ? own : givenSubject(sentence, draft, clauses);
}
