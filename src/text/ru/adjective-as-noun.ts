import type { Parse } from '../token.ts';
import type { RawToken } from '../tokenise.ts';

/** What may stand behind the head of a noun phrase, but not behind its adjective. */
const BEHIND_A_NOUN = /^(?:PREP|VERB|PRTS|INFN|GRND|PRED)$/u;

const isAdjective = (parse: Parse | null | undefined): boolean => parse?.pos === 'ADJF';

/** True if the noun behind cannot be what the adjective modifies: «учёные | университета». */
const isOther = (parse: Parse, next: Parse): boolean =>
  next.pos === 'NOUN' && next.case === 'gent' && parse.case !== 'gent' && parse.case !== 'accs';

/**
 * «учёные из Осло», «рабочий сообщил», «раненых в бою»: a word that is an adjective and a noun for somebody is the noun where no noun follows that
 * it could modify. Gives the readings with such words changed.
 */
export function adjectivesAsNouns(
  tokens: readonly RawToken[],
  readings: readonly (readonly Parse[])[],
  chosen: readonly (Parse | null)[],
): readonly (Parse | null)[] {
  return chosen.map((parse, at) => {
    if (!parse || !isAdjective(parse) || isAdjective(chosen[at - 1])) return parse;
    const next = chosen[at + 1];
    const ends = tokens[at + 1]?.text === '.';
    if (!ends && (!next || !(BEHIND_A_NOUN.test(next.pos ?? '') || isOther(parse, next)))) return parse;
    const noun = readings[at]?.find(
      (one) =>
        one.pos === 'NOUN' && one.case === parse.case && one.number === parse.number && one.grammemes.has('anim'),
    );
    return noun ?? parse;
  });
}
