import type { ResolvedMention } from '../../entities/entity.ts';
import type { Sentence } from '../../text/text.ts';
import { type Candidate, candidate, spanOf } from '../candidate.ts';
import { asArgument, type Context, insideOf, isOuter, isResolved, lemma, mentionsOf } from '../context.ts';
import type { StatementRule } from '../rule.ts';
import { joined } from './clause.ts';
import { fits } from './fits.ts';

/** «три зла: терроризм, сепаратизм и экстремизм»: a colon between a whole and its parts of the same kind. */
function parts(context: Context, sentence: Sentence, whole: ResolvedMention): readonly ResolvedMention[] {
  const quote = /^[»"”]$/u.test(sentence.tokens[whole.endToken]?.text ?? '') ? 1 : 0;
  if (sentence.tokens[whole.endToken + quote]?.text !== ':') return [];
  const first = mentionsOf(context, sentence).find(
    (mention) => mention.firstToken === whole.endToken + quote + 1 && mention.type === whole.type,
  );
  return first ? joined(context, sentence, first).filter(({ type }) => type === whole.type) : [];
}

/** «председательство Бельгии в Совете ЕС»: who presides over what stands in the name of the presidency. */
function presidency(
  context: Context,
  sentence: Sentence,
  event: ResolvedMention,
): readonly [ResolvedMention, ResolvedMention] | null {
  if (lemma(sentence.tokens[event.head]) !== 'председательство') return null;
  const holder = insideOf(context, event).find(({ firstToken }) => firstToken === event.head + 1);
  const body = mentionsOf(context, sentence).find(
    (mention) =>
      mention.type === 'Organisation' &&
      mention.firstToken === event.endToken + 1 &&
      sentence.tokens[event.endToken]?.norm === 'в',
  );
  return holder && body ? [holder, body] : null;
}

/** Wholes with their parts behind a colon, and presidencies. */
export const listRelations: StatementRule = (context, sentence) => {
  const candidates: Candidate[] = [];
  const add = (type: string, subject: ResolvedMention, object: ResolvedMention, rule: string): void => {
    if (!isResolved(subject) || !isResolved(object)) return;
    const given = {
      type,
      sentence,
      subject: asArgument(subject),
      object: asArgument(object),
      clause: spanOf(subject, object),
      rule,
    };
    if (fits(context, given)) candidates.push(candidate(given));
  };
  for (const mention of mentionsOf(context, sentence)) {
    if (isOuter(context, mention))
      for (const part of parts(context, sentence, mention)) add('INCLUDES', mention, part, 'list:colon');
    const chair = presidency(context, sentence, mention);
    if (chair) add('CHAIRS', ...chair, 'phrase:presidency');
  }
  return { candidates, misses: [] };
};
