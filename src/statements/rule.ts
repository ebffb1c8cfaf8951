import type { Sentence } from '../text/text.ts';
import type { Candidate } from './candidate.ts';
import type { Context } from './context.ts';
import type { Voices } from './ru/voices.ts';
import type { NearMissReason } from './statement.ts';

/** A trigger that gave nothing, and why. */
export interface Miss {
  readonly trigger: string;
  readonly reason: NearMissReason;
}

/** What a rule reads off a sentence. */
export interface RuleReading {
  readonly candidates: readonly Candidate[];
  readonly misses: readonly Miss[];
}

/** One construction: reads a sentence with its mentions and gives candidates and misses. */
export type StatementRule = (context: Context, sentence: Sentence, voices: Voices) => RuleReading;

export const NOTHING: RuleReading = Object.freeze({ candidates: [], misses: [] });

/** Readings joined in order. */
export function join(readings: readonly RuleReading[]): RuleReading {
  return {
    candidates: readings.flatMap(({ candidates }) => candidates),
    misses: readings.flatMap(({ misses }) => misses),
  };
}
