import { type Candidate, candidate } from '../candidate.ts';
import { asArgument, isOuter, isResolved, lemma, mentionsOf } from '../context.ts';
import type { StatementRule } from '../rule.ts';
import { clauseEnd, previousPredicate } from './clause.ts';
import { fits } from './fits.ts';
import { moodOf } from './mood.ts';

/** «товарооборот Чили достиг 5 млрд»: a number behind a verb of measure is stated of the thing named before the verb. */
export const figureRelations: StatementRule = (context, sentence) => {
  const candidates: Candidate[] = [];
  const mentions = mentionsOf(context, sentence);
  for (const token of sentence.tokens) {
    if (
      !['VERB', 'GRND', 'INFN'].includes(token.parse?.pos ?? '') ||
      !context.lexicon.words.figureVerbs.has(lemma(token))
    )
      continue;
    const figure = mentions.find(
      ({ type, firstToken, endToken }) =>
        type === 'Figure' &&
        firstToken > token.index &&
        endToken <= Math.min(token.index + 8, clauseEnd(sentence, token.index) + 1),
    );
    const from = token.parse?.pos === 'VERB' ? previousPredicate(sentence, token.index) : -1;
    const thing = mentions.find(
      (mention) =>
        mention.type !== 'Figure' &&
        mention.form !== 'adjective' &&
        mention.rule !== 'infinitive-phrase' &&
        isOuter(context, mention) &&
        mention.firstToken > from &&
        mention.endToken <= token.index,
    );
    if (!figure || !thing || !isResolved(figure) || !isResolved(thing)) continue;
    const given = {
      type: 'HAS_FIGURE',
      sentence,
      subject: asArgument(thing),
      object: asArgument(figure),
      clause: { start: thing.start, end: figure.end },
      rule: `figure:${lemma(token)}`,
      ...moodOf(context, sentence, token.index),
    };
    if (fits(context, given)) candidates.push(candidate(given));
  }
  return { candidates, misses: [] };
};
