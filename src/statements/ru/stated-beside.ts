import type { ResolvedMention } from '../../entities/entity.ts';
import type { Sentence } from '../../text/text.ts';
import { type Candidate, candidate, spanOf } from '../candidate.ts';
import { asArgument, type Context, isResolved } from '../context.ts';
import { fits } from './fits.ts';

/** Two mentions and what their standing beside each other says, by which rule. */
export interface Beside {
  readonly type: string;
  readonly subject: ResolvedMention;
  readonly object: ResolvedMention;
  readonly rule: string;
}

/** A relation that stands without a verb: its clause reaches from one mention to the other. Nothing if an end is open or does not fit. */
export function statedBeside(
  context: Context,
  sentence: Sentence,
  { type, subject, object, rule }: Beside,
): readonly Candidate[] {
  if (!isResolved(subject) || !isResolved(object)) return [];
  const ends = { subject: asArgument(subject), object: asArgument(object) };
  const given = { type, sentence, ...ends, clause: spanOf(subject, object), rule };
  return fits(context, given) ? [candidate(given)] : [];
}
