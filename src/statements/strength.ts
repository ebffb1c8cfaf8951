import type { Token } from '../text/token.ts';
import type { Candidate } from './candidate.ts';
import { lemma } from './context.ts';
import type { StrengthScale } from './lexicon.ts';

/** How firmly an actor commits himself, and the words that tell it. */
export interface Strength {
  /** 5 insists, 4 plainly says so, 3 is ready or proposes, 2 thinks it ought to be, 1 thinks it possible. */
  readonly strength: number;
  readonly strengthWords: readonly string[];
}

/** What a stand is without a word that strengthens or weakens it. */
const PLAIN = 4;

interface Weighed {
  readonly token: Token;
  readonly level: number;
}

/** «Поддержал инициативу» is no weaker than «поддержал»: the noun says on what the stand is taken. */
function weigh(token: Token, type: string, { words, proposals }: StrengthScale): Weighed[] {
  const level = words.get(token.norm) ?? words.get(lemma(token));
  if (level === undefined || (type !== 'PROPOSED' && proposals.has(lemma(token)))) return [];
  return level < PLAIN && isAttribute(token) ? [] : [{ token, level }];
}

/** «поддержал важный документ»: the attribute tells of the document, not of the stand. */
const isAttribute = ({ parse, deprel }: Token): boolean => parse?.pos === 'ADJF' && deprel === 'amod';

/**
 * Place of a stand on the scale of commitment; null where the relation is none. Insistence outweighs the rest; of what weakens,
 * the weakest counts («готов, если возможно»). Only the words of its own clause are weighed, so that a neighbour changes nothing.
 */
export function strengthOf({ type, sentence, clause }: Candidate, scale: StrengthScale): Strength | null {
  if (!scale.relations.has(type)) return null;
  const within = sentence.tokens.filter(({ start, end }) => clause.start <= start && end <= clause.end);
  const weighed = within.flatMap((token) => weigh(token, type, scale));
  const levels = weighed.map(({ level }) => level);
  const strength = levels.some((level) => level > PLAIN) ? Math.max(...levels) : Math.min(PLAIN, ...levels);
  const telling = weighed.filter(({ level }) => level === strength).map(({ token }) => token);
  return { strength, strengthWords: telling.map(({ text }) => text) };
}
