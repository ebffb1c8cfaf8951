import type { Span } from '../base/span.ts';
import type { Resolution } from '../entities/entity.ts';

export type Via = 'mention' | 'pronoun' | 'ellipsis' | 'speaker' | 'first-person' | 'article';

/** One end of a statement. The span is null unless `via` is `mention` or `pronoun`. */
export interface Argument {
  /** Entity id; with `via: 'article'` the article's id. */
  readonly entity: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly via: Via;
}

export type Polarity = 'positive' | 'negative';
export type Modality = 'asserted' | 'proposed' | 'planned' | 'possible' | 'to-be-prevented';
export type Time = 'past' | 'present' | 'future';
export type Evaluation = 'positive' | 'negative' | 'mixed';
export type Speech = 'direct' | 'reported' | 'author';

/** What a piece of evidence shows. */
export type EvidenceRole = 'clause' | 'heading' | 'speaker' | 'subject' | 'object' | 'date';

export interface Evidence extends Span {
  readonly role: EvidenceRole;
}

/** Who says what of whom, in which words. `[start, end)` is the clause that carries the relation; slicing gives `quote`. */
export interface Statement extends Span {
  /** `s_…`: hash(version, type, evidence spans, argument spans or their `via`): no entity, rule or modality. */
  readonly id: string;
  /** `k_…`: hash(article, type, sentence text, ordinal, argument surfaces): decisions and diffs hang on it. */
  readonly key: string;
  /** A relation of `seed/relations.json`. */
  readonly type: string;
  readonly subject: Argument;
  readonly object: Argument;
  /** Who says it; null for narration and for acts without words. */
  readonly saidBy: Argument | null;
  readonly addressedTo: Argument | null;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly time: Time;
  readonly evaluation: Evaluation | null;
  readonly speech: Speech;
  /** How firmly the subject commits himself, 1 (thinks it possible) to 5 (insists); null if the relation is no stand. */
  readonly strength: number | null;
  /** The words of the clause that tell it; empty for the plain 4 and for null. */
  readonly strengthWords: readonly string[];
  /** EDTF date of what is stated, null if the text gives none. */
  readonly date: string | null;
  readonly quote: string;
  /** At least the clause itself. */
  readonly evidence: readonly Evidence[];
  /** Name of the rule that read it. */
  readonly rule: string;
}

/** The entities of a statement's ends, of its speaker and of whom it is addressed to. */
export const entitiesOf = ({ subject, object, saidBy, addressedTo }: Statement): readonly (string | undefined)[] => [
  subject.entity,
  object.entity,
  saidBy?.entity,
  addressedTo?.entity,
];

/** Why a trigger gave no statement. */
export type NearMissReason =
  | 'NO_SUBJECT'
  | 'NO_OBJECT'
  | 'SUBJECT_UNRESOLVED'
  | 'OBJECT_UNRESOLVED'
  | 'KINDS_DO_NOT_FIT'
  | 'NEGATED'
  | 'HYPOTHETICAL'
  | 'OTHER_SENSE'
  | 'DUPLICATE';

/** A sentence with a trigger that gave no statement. `[start, end)` is the sentence. */
export interface NearMiss extends Span {
  /** The trigger's lemma. */
  readonly trigger: string;
  readonly reason: NearMissReason;
}

/** What the sentences say, and where a trigger said nothing. */
export interface Reading {
  readonly statements: readonly Statement[];
  readonly nearMisses: readonly NearMiss[];
  /** Who is spoken of, with what the statements needed besides. */
  readonly resolution: Resolution;
}
