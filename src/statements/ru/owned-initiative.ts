import { type Candidate, candidate } from '../candidate.ts';
import { asArgument, insideOf, isActor, isOuter, isResolved, lemma, mentionsOf } from '../context.ts';
import type { StatementRule } from '../rule.ts';
import { fits } from './fits.ts';
import { initiativeTopics } from './initiative-topics.ts';
import { prepositionOf } from './prepositions.ts';
import { unwrap } from './unwrap.ts';

/** «инициатива Китая по созданию банка», «казахстанская инициатива»: whose idea it is stands in the phrase. */
export const ownedInitiative: StatementRule = (context, sentence) => {
  const candidates: Candidate[] = [];
  for (const mention of mentionsOf(context, sentence)) {
    if (
      mention.type !== 'Initiative' ||
      !/^(?:инициатива|предложение|идея)$/u.test(lemma(sentence.tokens[mention.head])) ||
      !isOuter(context, mention) ||
      // «назвал это идеей партии»: what something is called is nobody's proposal.
      (sentence.tokens[mention.head]?.parse?.case === 'ablt' && prepositionOf(sentence, mention) === null)
    )
      continue;
    const inner = insideOf(context, mention);
    const owner = inner.find(
      ({ head, firstToken, form }) =>
        firstToken === mention.head + 1 || (form === 'adjective' && head === mention.head - 1),
    );
    if (!owner || !isResolved(owner) || !isActor(context, owner)) continue;
    const several = initiativeTopics(context, sentence, mention).length > 0;
    const topic =
      inner.find(
        ({ type, form, firstToken }) =>
          firstToken > mention.head + 1 &&
          form !== 'adjective' &&
          firstToken >= owner.endToken &&
          (type === 'Centre' || type === 'Initiative' || type === 'Document' || type === 'Project'),
      ) ?? mention;
    const thing = several ? mention : topic;
    const { mention: target, created } = unwrap(context, sentence, thing);
    if (!isResolved(target)) continue;
    const given = {
      type: 'PROPOSED',
      sentence,
      subject: asArgument(owner),
      object: asArgument(target),
      clause: { start: mention.start, end: mention.end },
      rule: 'phrase:initiative-of',
      // What is still to be made is proposed; an initiative that is spoken of is there.
      modality: created || target !== mention ? ('proposed' as const) : ('asserted' as const),
      foundsObject: created,
      act: true,
    };
    if (fits(context, given)) candidates.push(candidate(given));
  }
  return { candidates, misses: [] };
};
