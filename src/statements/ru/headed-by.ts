import { type Candidate, candidate, spanOf } from '../candidate.ts';
import { asArgument, isOuter, isResolved, lemma, mentionsOf } from '../context.ts';
import type { StatementRule } from '../rule.ts';
import { joined } from './clause.ts';
import { fits } from './fits.ts';

const BODIES: ReadonlySet<string> = new Set(['Organisation', 'Centre', 'Collective', 'Project']);

/** «коалиция во главе с Ивановым», «делегация под руководством Петрова»: what stands right before is headed by who is named. */
export const headedBy: StatementRule = (context, sentence) => {
  const { tokens } = sentence;
  const candidates: Candidate[] = [];
  for (const { index, norm } of tokens) {
    const phrase = `${norm} ${lemma(tokens[index + 1])}`;
    const width = /^во? глава$/u.test(phrase)
      ? 3
      : /^под (?:руководство|предводительство|началие)$/u.test(phrase)
        ? 2
        : 0;
    if (width === 0 || (width === 3 && !/^со?$/u.test(tokens[index + 2]?.norm ?? ''))) continue;
    const mentions = mentionsOf(context, sentence).filter(isResolved);
    const leader = mentions.find(
      ({ type, firstToken, form }) =>
        type === 'Person' && form !== 'adjective' && firstToken >= index + width && firstToken <= index + width + 1,
    );
    const noun = tokens.slice(0, index).findLast(({ parse }) => parse?.pos === 'NOUN' || parse?.pos === 'LATN');
    const named = mentions.find((one) => one.endToken === index && BODIES.has(one.type) && isOuter(context, one));
    const top = noun && tokens[noun.head]?.parse?.pos === 'NOUN' && noun.deprel === 'nmod' ? noun.head : noun?.index;
    const body =
      named ??
      (top === undefined || !noun || noun.index !== index - 1 ? null : context.demand.phraseAt(sentence, top, index));
    if (!leader || !body) continue;
    for (const one of joined(context, sentence, leader).filter(isResolved)) {
      const given = {
        type: 'LEADS',
        sentence,
        subject: asArgument(one),
        object: asArgument(body),
        clause: spanOf(body, one),
        rule: 'phrase:headed-by',
      };
      if (one.type === 'Person' && BODIES.has(body.type) && fits(context, given)) candidates.push(candidate(given));
    }
  }
  return { candidates, misses: [] };
};
