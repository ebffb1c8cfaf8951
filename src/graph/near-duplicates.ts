import { stableId } from '../base/stable-id.ts';

/** The MinHash signature of a text (`src/text/text-signature.ts`). */
export type Signature = readonly number[];

/**
 * Texts are one story from this likeness on. In the table of pairs (test/reading/stories.test.ts) reprints with another headline, a
 * cut paragraph, an editor's addition or every twentieth word changed have 0.64 to 1, reports in other words at most 0.07.
 */
const LIKE = 0.5;
/** Four values in a row, 16 bands of 64: a pair with a likeness of 0.75 shares one in 997 of 1,000 cases, one of 0.2 in 25. */
const ROWS = 4;

/** Which share of two signatures is equal. */
export function likeness(a: Signature, b: Signature): number {
  if (a.length === 0 || a.length !== b.length) return 0;
  return a.filter((value, at) => value === b[at]).length / a.length;
}

/** Ids of a signature's bands: texts that share none are never compared. */
export function bandsOf(signature: Signature): readonly string[] {
  return Array.from({ length: Math.floor(signature.length / ROWS) }, (_, band) =>
    stableId('b', band, ...signature.slice(band * ROWS, (band + 1) * ROWS)),
  );
}

const sharesBand = (a: Signature, b: Signature): boolean =>
  Array.from({ length: Math.floor(a.length / ROWS) }, (_, band) => band * ROWS).some((from) =>
    Array.from({ length: ROWS }, (_, at) => from + at).every((at) => a[at] === b[at]),
  );

/** True if two texts are near-duplicates: they share a band and enough of the rest. The same whichever comes first. */
export function isNearDuplicate(a: Signature, b: Signature): boolean {
  return likeness(a, b) >= LIKE && sharesBand(a, b);
}
