import type { Sentence } from '../text/text.ts';
import type { MentionDraft } from './make-mention.ts';
import type { MentionResources } from './mention-resources.ts';
import type { Tagged } from './sequence/tags.ts';

/** What rules look into: the tables, and the names that the trained model found in the sentence. */
export interface RuleResources extends MentionResources {
  readonly tagged: readonly Tagged[];
}

/** One rule: reads a sentence, sees what earlier rules found in it, and gives what it finds. */
export type MentionRule = (
  sentence: Sentence,
  resources: RuleResources,
  found: readonly MentionDraft[],
) => readonly MentionDraft[];

/** True if a token of `[first, end)` belongs to one of the mentions already found. */
export function isTaken(found: readonly MentionDraft[], first: number, end: number): boolean {
  return found.some(({ firstToken, endToken }) => firstToken < end && first < endToken);
}
