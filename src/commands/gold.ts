import type { Span } from '../base/span.ts';
import type { Modality, Polarity } from '../statements/statement.ts';

/** The name of the article itself as an argument. */
export const ARTICLE = '(article)';

/** Who or what an annotation means: one of these names, or what stands at one of these places. */
export interface GoldArgument {
  readonly names: readonly string[];
  readonly spans: readonly Span[];
}

/** How plainly the text says it: outright, in passing, or only to who thinks along. */
export type Tier = 'core' | 'fine' | 'inferred';

/** A statement that the text makes, with every answer that is accepted for it. */
export interface GoldClaim {
  readonly id: string;
  readonly type: string;
  readonly subject: GoldArgument;
  readonly object: GoldArgument;
  readonly tier: Tier;
  readonly polarity: Polarity;
  /** True if the annotation accepts the other polarity too. */
  readonly eitherPolarity: boolean;
  /** All that are right, the annotated one first. */
  readonly modalities: readonly Modality[];
  /** Null if nobody says it. */
  readonly saidBy: GoldArgument | null;
  /** True if `saidBy` may also be missing. */
  readonly saidByOptional: boolean;
  readonly symmetric: boolean;
  /** Other relations that are accepted, as they are. */
  readonly altTypes: readonly string[];
  /** Relations that are accepted with subject and object exchanged. */
  readonly reversedTypes: readonly string[];
  /** Relations that are accepted when negated. */
  readonly negatedTypes: readonly string[];
  /** Where it must be read; null where every sentence that tells it will do. */
  readonly where: readonly Span[] | null;
  /** One line for people. */
  readonly told: string;
}

/** A reading that tempts and is wrong. */
export interface ForbiddenClaim {
  readonly type: string;
  readonly subject: GoldArgument;
  readonly object: GoldArgument;
  readonly where: readonly Span[] | null;
  /** Wrong only then; null if always. */
  readonly onlyIf: 'asserted' | 'unattributed' | 'present' | null;
  readonly told: string;
  readonly why: string;
}

/** What one text says and does not say. */
export interface Gold {
  /** Name of the text: the file's name, or the document's in a corpus. */
  readonly doc: string;
  readonly claims: readonly GoldClaim[];
  readonly forbidden: readonly ForbiddenClaim[];
}
