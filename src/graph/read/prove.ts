import { contains, type Span } from '../../base/span.ts';
import { sha256 } from '../../base/stable-id.ts';

/**
 * What a proof can fail at: the version is gone; the stored text is not the one that was read (its sha256); the quote is not what
 * stands at its place; no sentence holds the words; a sentence is not what stands at its place; evidence or an argument lies outside.
 */
export type ProofFault =
  | 'VERSION_MISSING'
  | 'TEXT_CHANGED'
  | 'QUOTE_DIFFERS'
  | 'EVIDENCE_MISSING'
  | 'SENTENCE_DIFFERS'
  | 'EVIDENCE_OUTSIDE'
  | 'ARGUMENT_OUTSIDE';

/** The stored text that statements are about. */
export interface ProofText {
  readonly text: string;
  readonly sha256: string;
}

/** What a statement claims of the text. */
export interface ProofClaim {
  readonly statement: Span & { readonly id: string; readonly quote: string } & Readonly<Record<string, unknown>>;
  readonly evidence: readonly (Span & { readonly sentence: Span & { readonly text: string } })[];
}

const ARGUMENTS = ['subject', 'object', 'saidBy', 'addressedTo'] as const;

function argumentSpans(statement: ProofClaim['statement']): readonly Span[] {
  return ARGUMENTS.flatMap((role) => {
    const [start, end] = [statement[`${role}Start`], statement[`${role}End`]];
    return typeof start === 'number' && typeof end === 'number' ? [{ start, end }] : [];
  });
}

/** True if the stored text is still the one that was read. */
export const isIntact = ({ text, sha256: hash }: ProofText): boolean => sha256(text) === hash;

/**
 * What is wrong with a statement's proof; empty if the stored text proves it. Slicing is done here: Cypher counts code points, our
 * offsets are UTF-16 code units.
 */
export function prove(
  { statement, evidence }: ProofClaim,
  of: ProofText | null,
  intact: boolean,
): readonly ProofFault[] {
  if (!of) return ['VERSION_MISSING'];
  const { text } = of;
  const whole: Span = { start: 0, end: text.length };
  const inside = (span: Span): boolean => span.start < span.end && contains(whole, span);
  const faults: readonly (readonly [ProofFault, boolean])[] = [
    ['TEXT_CHANGED', !intact],
    ['QUOTE_DIFFERS', text.slice(statement.start, statement.end) !== statement.quote],
    ['EVIDENCE_MISSING', evidence.length === 0],
    ['SENTENCE_DIFFERS', evidence.some(({ sentence: s }) => text.slice(s.start, s.end) !== s.text)],
    [
      'EVIDENCE_OUTSIDE',
      evidence.some((span) => !inside(span) || !contains(span.sentence, { ...span, end: span.start })),
    ],
    ['ARGUMENT_OUTSIDE', !argumentSpans(statement).every(inside)],
  ];
  return faults.flatMap(([fault, found]) => (found ? [fault] : []));
}
