import { createMinHash } from './min-hash.ts';
import type { Sentence, Text } from './text.ts';

/** 64 values tell a likeness of 0.5 to within 0.06 (one standard error); twice as many took twice the time for 0.04. */
const HASHES = 64;
/** Three lemmas in a row: the table of pairs in test/reading/stories.test.ts set it, as it set the threshold of likeness. */
const SHINGLE = 3;

/** Park and Miller's minimal generator. Which numbers it gives does not matter; that they stay the same for ever does. */
function fixedNumbers(): () => number {
  let state = 20_260_101;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const minHash = createMinHash(HASHES, fixedNumbers());

/** Headlines are what a reprint changes first. */
const isTold = ({ role }: Sentence): boolean => role === 'body' || role === 'bullet';

/**
 * The MinHash signature of what an article tells, over shingles of lemmas: the share of equal values in two signatures estimates
 * the share of common shingles. Empty for an article that tells nothing.
 */
export function textSignature({ sentences }: Text): readonly number[] {
  const lemmas = sentences
    .filter(isTold)
    .flatMap(({ tokens }) => tokens)
    .filter(({ kind }) => kind === 'word' || kind === 'number')
    .map(({ parse, norm }) => parse?.lemma ?? norm);
  if (lemmas.length === 0) return [];
  const shingles = lemmas.map((_, at) => lemmas.slice(at, at + SHINGLE).join(' '));
  // The last two are shorter than the others, and the only ones of a very short text.
  return minHash(shingles.slice(0, Math.max(1, shingles.length - SHINGLE + 1)));
}
