import type { ResolvedMention } from '../../entities/entity.ts';
import type { Sentence } from '../../text/text.ts';

/** Forms that prepositions take before some sounds. */
const FULL: Readonly<Record<string, string>> = { во: 'в', со: 'с', ко: 'к', об: 'о', обо: 'о', изо: 'из', ото: 'от' };

/** A preposition in its plain form; null stays null. */
export const plain = <T extends string | null>(preposition: T): T | string =>
  preposition === null ? preposition : (FULL[preposition] ?? preposition);

/** The preposition right before the mention, in its plain form; null if none stands there. */
export function prepositionOf(
  { tokens }: Sentence,
  { firstToken }: Pick<ResolvedMention, 'firstToken'>,
): string | null {
  const before = tokens[firstToken - 1];
  if (before?.parse?.pos !== 'PREP') return null;
  return plain(before.norm);
}
