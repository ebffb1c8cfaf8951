import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Candidate, candidate } from '../candidate.ts';
import { asArgument, type Context, lemma } from '../context.ts';
import { NOTHING, type StatementRule } from '../rule.ts';
import type { Evaluation } from '../statement.ts';
import { COPULAS } from './copulas.ts';
import { fits } from './fits.ts';
import { moodOf } from './mood.ts';
import { mentionAt } from './phrases.ts';
import { subjectsOf } from './subjects.ts';
import { headOfToken } from './tree.ts';

const JOINING = new Set([...COPULAS, 'оказаться', 'выглядеть']);

/** What the adjective says of its subject; null for adjectives that only describe. */
function evaluationOf({ lexicon }: Context, token: Token): Evaluation | null {
  const word = lemma(token);
  if (lexicon.words.praise.has(word)) return 'positive';
  return lexicon.words.blame.has(word) ? 'negative' : null;
}

/** The predicate that the adjective is or belongs to: «выгоден», «является выгодным», «перспективны коридоры». */
function predicateOf(sentence: Sentence, token: Token): Token | null {
  if (token.parse?.pos === 'ADJS') return token;
  if (token.parse?.pos !== 'ADJF' || token.parse.case !== 'ablt') return null;
  const verb = headOfToken(sentence, token);
  return verb && JOINING.has(lemma(verb)) ? verb : null;
}

/** «По мнению канцлера, договор выгоден»: what a speaker says to be good or bad is assessed by him. */
export const evaluations: StatementRule = (context, sentence, voices) => {
  const candidates: Candidate[] = [];
  for (const token of sentence.tokens) {
    const evaluation = evaluationOf(context, token);
    const predicate = evaluation ? predicateOf(sentence, token) : null;
    const { speaker } = predicate ? voices.at(sentence, token) : { speaker: null };
    if (!evaluation || !predicate || !speaker) continue;
    for (const noun of subjectsOf(sentence, predicate).nouns) {
      const thing = mentionAt(context, sentence, noun);
      if (!thing) continue;
      const given = {
        ...moodOf(context, sentence, predicate.index),
        type: 'ASSESSED',
        sentence,
        subject: { entity: speaker.entity, start: null, end: null, via: 'speaker' as const },
        object: asArgument(thing),
        evaluation,
        act: true,
        clause: {
          start: Math.min(token.start, predicate.start, thing.start),
          end: Math.max(token.end, predicate.end, thing.end),
        },
        rule: `evaluation:${evaluation}`,
      };
      if (fits(context, given)) candidates.push(candidate(given));
    }
  }
  return candidates.length > 0 ? { candidates, misses: [] } : NOTHING;
};
