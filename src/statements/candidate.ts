import type { Span } from '../base/span.ts';
import type { ResolvedMention } from '../entities/entity.ts';
import type { Sentence } from '../text/text.ts';
import type { Argument, Evaluation, Evidence, Modality, Polarity, Time } from './statement.ts';

/** What a rule gives; ids, speaker and date are added when all rules have run. */
export interface Candidate {
  readonly type: string;
  readonly sentence: Sentence;
  readonly subject: Argument;
  readonly object: Argument;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly time: Time;
  readonly evaluation: Evaluation | null;
  readonly clause: Span;
  readonly rule: string;
  /** True for acts done in words: the subject himself is the speaker. */
  readonly act: boolean;
  /** Whose words go on here, where the sentence itself names nobody. */
  readonly speaker: Argument | null;
  readonly addressedTo: Argument | null;
  /** True if the object is only proposed or to be founded: what is said of it in the same sentence is so too. */
  readonly foundsObject: boolean;
  /** Evidence outside the clause: a heading. */
  readonly more: readonly Evidence[];
}

type Essentials = Pick<Candidate, 'type' | 'sentence' | 'subject' | 'object' | 'clause' | 'rule'>;

/** A candidate with the plain reading of all that the rule does not say: a positive fact, now, stated by the author. */
export function candidate(given: Essentials & Partial<Candidate>): Candidate {
  return Object.freeze({
    polarity: 'positive',
    modality: 'asserted',
    time: 'present',
    evaluation: null,
    act: false,
    speaker: null,
    addressedTo: null,
    foundsObject: false,
    more: [],
    ...given,
  });
}

/** The span of some mentions of one sentence. */
export function spanOf(...mentions: readonly Pick<ResolvedMention, 'start' | 'end'>[]): Span {
  return { start: Math.min(...mentions.map(({ start }) => start)), end: Math.max(...mentions.map(({ end }) => end)) };
}
