import type { Sentence } from '../../text/text.ts';
import type { Token } from '../../text/token.ts';
import { childrenBy, headOfToken, isBy } from './tree.ts';

/** The slots that a relative adverb fills. */
const ADVERBS: Readonly<Record<string, string>> = {
  'в loct': 'где',
  'на loct': 'где',
  'в accs': 'куда',
  'на accs': 'куда',
  'из gent': 'откуда',
};

/** True for the slots that a relative adverb may fill. */
export const hasRelativePlace = (slot: string): boolean => slot in ADVERBS;

const isNoun = (token: Token | undefined): token is Token => token?.parse?.pos === 'NOUN';

/** «Конакри, где прошёл форум», «аэропорт, куда прилетел посол»: the place that the adverb of a relative clause stands for. */
export function relativePlace(sentence: Sentence, at: number, slot: string): Token | null {
  const word = ADVERBS[slot];
  const adverb = childrenBy(sentence, at, 'advmod', 'mark', 'obl').find(({ norm }) => norm === word);
  if (!adverb || sentence.tokens[adverb.index - 1]?.text !== ',') return null;
  const last = sentence.tokens[adverb.index - 2];
  // «парламент Туниса, где …»: of a body and its state the state is the place.
  if (isNoun(last) && last.parse?.grammemes.has('Geox')) return last;
  const clause = sentence.tokens[at];
  const up = clause && isBy(clause, 'acl') ? headOfToken(sentence, clause) : undefined;
  if (isNoun(up) && up.index < adverb.index) return up;
  return isNoun(last) ? last : null;
}
