import type { ResolvedMention } from '../../entities/entity.ts';
import type { Sentence } from '../../text/text.ts';
import { type Context, headOf, isActor, isOuter, mentionsOf } from '../context.ts';
import { clauseEnd, joined, previousPredicate } from './clause.ts';
import { topOf } from './tree.ts';

/** True for «предлагают», «одобрили»: a plural without a subject has an unnamed one. */
function isIndefinite({ tokens }: Sentence, at: number): boolean {
  const parse = tokens[at]?.parse;
  return parse?.pos === 'VERB' && parse.number === 'plur' && parse.person !== '1per' && parse.person !== '2per';
}

/** «осудили за проведённый в храме молебен»: what stands in another phrase of the clause acts no more than that. */
function hangsOn(sentence: Sentence, mention: ResolvedMention, at: number): boolean {
  const up = sentence.tokens[topOf(sentence, mention)]?.head ?? -1;
  return up === at || (sentence.tokens[up]?.parse?.pos === 'INFN' && sentence.tokens[up].head === at);
}

/** «в Госдуме предлагают», «кандидатуру одобрили в сенате»: the institution in which unnamed people act is the actor. */
export function institutions(context: Context, sentence: Sentence, at: number): readonly ResolvedMention[] {
  if (!isIndefinite(sentence, at)) return [];
  const [from, end] = [previousPredicate(sentence, at), clauseEnd(sentence, at)];
  const place = mentionsOf(context, sentence).find(
    (mention) =>
      mention.firstToken > from &&
      mention.endToken <= end &&
      /^(?:в|во)$/u.test(sentence.tokens[mention.firstToken - 1]?.norm ?? '') &&
      mention.form !== 'adjective' &&
      isOuter(context, mention) &&
      hangsOn(sentence, mention, at) &&
      isActor(context, mention) &&
      headOf(sentence, mention)?.parses.some(({ case: kase }) => kase === 'loct') !== false,
  );
  return place ? joined(context, sentence, place) : [];
}
