import { childrenBy, conjuncts, firstConjunct, prepositionOf } from '../../text/dependencies.ts';
import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { plain } from './prepositions.ts';
import { slotOf } from './slot.ts';
import { isTime } from './times.ts';
import { prepositionsIn } from './words-in.ts';

function hasCase({ parse, parses }: Token, kase: string): boolean {
  if (parse?.case == null || parse.case === kase || parse.grammemes.has('Fixd')) return true;
  if (parse.case === 'ablt' || kase === 'ablt') return false;
  for (let rank = 0; rank < 4; rank += 1) if (parses[rank]?.case === kase) return true;
  return false;
}

const NONE: readonly (readonly number[])[] = Object.freeze([]);

/** True if the preposition stands behind the noun: no slot of its phrase has another one. */
export const standsBehind = (sentence: Sentence, noun: number, preposition: string): boolean =>
  (prepositionsIn(sentence).get(preposition) ?? -1) > noun;

const PHRASES = ['nmod', 'obl', 'appos', 'iobj', 'obl:agent'] as const;

/**
 * The phrases in the slot that hang on the noun, each with its conjuncts, the likeliest first: its nominal children, what hangs on
 * its own genitive («участие | короля в саммите»), what stands behind it and was hung higher.
 */
export function phrasesIn(sentence: Sentence, noun: number, slot: string): readonly (readonly number[])[] {
  const { preposition, case: kase } = slotOf(slot);
  if (preposition !== null && !standsBehind(sentence, noun, preposition)) return NONE;
  const fitting = (at: number): boolean => {
    const token = sentence.tokens[at];
    const timely = /^(?:в|на|по)$/u.test(preposition ?? '') && isTime(token);
    return token !== undefined && !timely && plain(prepositionOf(sentence, at)) === preposition && hasCase(token, kase);
  };
  const exact = (at: number): boolean => sentence.tokens[at]?.parse?.case === kase;
  const below = childrenBy(sentence, noun, ...PHRASES).filter((at) => at > noun);
  const deeper = below
    .filter((at) => prepositionOf(sentence, at) === null)
    .flatMap((at) => childrenBy(sentence, at, ...PHRASES))
    .filter((at) => at > noun);
  const beside = preposition === null ? [] : besides(sentence, noun);
  const behindPlace = slot === 'gent' ? hungOnPlaces(sentence, below) : [];
  const found = [below, deeper, beside, behindPlace].flatMap((some) => {
    const all = some.filter(fitting);
    return [...all.filter(exact), ...all.filter((at) => !exact(at))];
  });
  // A name that does not decline may be in any case: it is only the likeliest, never the next best.
  return found.filter((at, rank) => rank === 0 || exact(at)).map((at) => conjuncts(sentence, at));
}

const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.text ?? '');

/** «создание | в Чаде | центра»: a common noun that the tree hung on the name of the place before it. */
const hungOnPlaces = (sentence: Sentence, below: readonly number[]): readonly number[] =>
  below
    .filter((at) => /^(?:в|во|на)$/u.test(prepositionOf(sentence, at) ?? '') && isCapital(sentence.tokens[at]))
    .flatMap((at) => childrenBy(sentence, at, 'nmod', 'appos'))
    .filter((at) => !isCapital(sentence.tokens[at]));

/** The likeliest phrase in the slot with its conjuncts. */
export const inSlot = (sentence: Sentence, noun: number, slot: string): readonly number[] =>
  phrasesIn(sentence, noun, slot)[0] ?? [];

/** Phrases behind the noun that hang on what the noun hangs on: «начать переговоры | с соседями». */
function besides(sentence: Sentence, noun: number): readonly number[] {
  const above = sentence.tokens[firstConjunct(sentence, noun)]?.head ?? -1;
  if (above < 0) return [];
  return childrenBy(sentence, above, 'obl', 'nmod', 'iobj').filter((at) => at > noun && at < noun + 8);
}
