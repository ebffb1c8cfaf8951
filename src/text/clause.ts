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
