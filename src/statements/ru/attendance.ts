import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { type Candidate, candidate } from '../candidate.ts';
import { asArgument, type Context, isOuter, isResolved, lemma, mentionsOf } from '../context.ts';
import type { ResolvedMention } from '../../entities/entity.ts';
import { NOTHING, type StatementRule } from '../rule.ts';
import { joined, subjectOf } from './clause.ts';
import { fits } from './fits.ts';
import { moodOf } from './mood.ts';

/** Nouns of the complex prepositions that place an act at an event: «в ходе», «в рамках», «по итогам», «во время». */
const DURING = new Set(['ход', 'рамка', 'итог', 'время', 'поле', 'кулуары']);

/** How far from the verb the event stands: «сказал глава государства на совещании», «на саммите в Осло король заявил». */
const REACH = 14;

/** True if the words before the event say that something happened at it. */
function isSetting({ tokens }: Sentence, event: ResolvedMention): boolean {
  const [before, beyond] = [tokens[event.firstToken - 1], tokens[event.firstToken - 2]];
  if (before?.norm === 'на') return tokens[event.head]?.parse?.case !== 'accs';
  return DURING.has(lemma(before)) && /^(?:в|во|по|на)$/u.test(beyond?.norm ?? '');
}

const speaks = (context: Context, token: Token): boolean =>
  token.parse?.pos === 'VERB' &&
  (context.lexicon.words.speechVerbs.has(token.parse.lemma) ||
    (context.lexicon.frames.get(token.parse.lemma)?.some(({ act }) => act) ?? false));

/** The event at which the words are said: no quotation and no other clause stands between. */
function settingOf(context: Context, sentence: Sentence, verb: Token): ResolvedMention | null {
  const events = mentionsOf(context, sentence).filter(
    (mention) =>
      mention.type === 'Event' &&
      isOuter(context, mention) &&
      isSetting(sentence, mention) &&
      Math.abs(mention.head - verb.index) <= REACH,
  );
  return (
    events.find((event) => {
      const [from, end] = [Math.min(event.endToken, verb.index), Math.max(event.firstToken, verb.index)];
      return !sentence.tokens.slice(from, end).some(({ text, norm }) => /^[«»"“”;:]$/u.test(text) || norm === 'что');
    }) ?? null
  );
}

/** Who speaks at an event attends it: «заявил канцлер на форуме», «в ходе встречи министр отметил». */
export const attendance: StatementRule = (context, sentence) => {
  const candidates: Candidate[] = [];
  for (const verb of sentence.tokens) {
    if (!speaks(context, verb)) continue;
    const event = settingOf(context, sentence, verb);
    const subject = event ? subjectOf(context, sentence, verb.index) : null;
    if (!event || !subject || !isResolved(event)) continue;
    for (const actor of joined(context, sentence, subject).filter(isResolved)) {
      const given = {
        ...moodOf(context, sentence, verb.index),
        type: 'ATTENDED',
        sentence,
        subject: asArgument(actor),
        object: asArgument(event),
        clause: {
          start: Math.min(actor.start, event.start, verb.start),
          end: Math.max(actor.end, event.end, verb.end),
        },
        rule: 'setting:speech',
      };
      if (actor.type === 'Person' && fits(context, given)) candidates.push(candidate(given));
    }
  }
  return candidates.length > 0 ? { candidates, misses: [] } : NOTHING;
};
