import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Candidate, candidate } from '../candidate.ts';
import { asArgument, type Context, isResolved, mentionsOf } from '../context.ts';
import type { Argued } from '../demand.ts';
import type { StatementRule } from '../rule.ts';
import { joined } from './clause.ts';
import { fits } from './fits.ts';
import { moodOf } from './mood.ts';
import { mentionAt } from './phrases.ts';
import { isVerbal, subjectsOf } from './subjects.ts';
import { headOfToken } from './tree.ts';

const JOINTLY = /^(?:вместе|совместно|сообща)$/u;
const ACTING: ReadonlySet<string> = new Set(['Person', 'Organisation', 'Place', 'Collective']);

/** The verb that the adverb tells of. */
function verbOver(sentence: Sentence, adverb: Token): Token | undefined {
  let up = headOfToken(sentence, adverb);
  for (let step = 0; up && !isVerbal(up) && step < 3; step += 1) up = headOfToken(sentence, up);
  return isVerbal(up) ? up : undefined;
}

/** Who stands behind «вместе с»: named there, with those joined to him. */
function partnersBehind(context: Context, sentence: Sentence, at: number): readonly Argued[] {
  const first = mentionsOf(context, sentence)
    .filter(isResolved)
    .find(({ firstToken, form, type }) => firstToken === at && form !== 'adjective' && ACTING.has(type));
  return first ? joined(context, sentence, first).filter(isResolved) : [];
}

function read(context: Context, sentence: Sentence, adverb: Token): readonly Candidate[] {
  const { tokens } = sentence;
  if (!JOINTLY.test(adverb.norm) || !/^со?$/u.test(tokens[adverb.index + 1]?.norm ?? '')) return [];
  const quote = /^[«"“„]$/u.test(tokens[adverb.index + 2]?.text ?? '') ? 1 : 0;
  const partners = partnersBehind(context, sentence, adverb.index + 2 + quote);
  const verb = verbOver(sentence, adverb);
  if (!verb || partners.length === 0) return [];
  const doers = subjectsOf(sentence, verb).nouns.flatMap((noun) => mentionAt(context, sentence, noun) ?? []);
  return doers
    .filter(({ type }) => ACTING.has(type))
    .flatMap((doer) =>
      partners.flatMap((partner) => {
        const given = {
          ...moodOf(context, sentence, verb.index),
          type: 'COOPERATES_WITH',
          sentence,
          subject: asArgument(doer),
          object: asArgument(partner),
          clause: {
            start: Math.min(doer.start, verb.start, adverb.start),
            end: Math.max(doer.end, verb.end, partner.end),
          },
          rule: 'phrase:together',
        };
        return fits(context, given) ? [candidate(given)] : [];
      }),
    );
}

/** «построил дорогу вместе с фондом»: who does something together with somebody works with him. */
export const together: StatementRule = (context, sentence) => ({
  candidates: sentence.tokens.flatMap((token) => read(context, sentence, token)),
  misses: [],
});
