import { type Candidate, candidate } from '../candidate.ts';
import { asArgument, isResolved, lemma } from '../context.ts';
import type { Argued } from '../demand.ts';
import type { Doer, Site } from './doers.ts';
import { fits } from './fits.ts';
import type { Mood } from './mood.ts';
import { unwrap } from './unwrap.ts';

/** «Закон направлен на борьбу с коррупцией»: what has the goal of fighting something counters it. */
export function aimedAgainst(
  { context, sentence, token, frame }: Site,
  doer: Doer,
  aim: Argued,
  mood: Mood,
): readonly Candidate[] {
  if (frame.relation !== 'HAS_GOAL' || frame.reverse) return [];
  return unwrap(context, sentence, aim)
    .against.filter(isResolved)
    .flatMap((threat) => {
      const given = {
        ...mood,
        type: 'COUNTERS',
        sentence,
        subject: doer.argument,
        object: asArgument(threat),
        clause: { start: Math.min(token.start, doer.mention?.start ?? token.start), end: Math.max(token.end, aim.end) },
        rule: `frame:counters:${lemma(token)}`,
      };
      return fits(context, given) ? [candidate(given)] : [];
    });
}
