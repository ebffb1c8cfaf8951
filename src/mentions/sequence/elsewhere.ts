import type { SeenSentence } from './document.ts';
import { isCapital, placeOf, TRAIT } from './token-traits.ts';

/** A name that stands nowhere else. */
const NOWHERE = 100;

const keyAt = ({ traits, keys }: SeenSentence, index: number): number =>
  isCapital(traits[placeOf(index) + TRAIT.shape] ?? 0) ? (keys[index] ?? 0) : 0;

function countTags(
  document: readonly SeenSentence[],
  paths: readonly Uint8Array[],
  tags: number,
): Map<number, Uint32Array> {
  const counts = new Map<number, Uint32Array>();
  for (const [at, sentence] of document.entries()) {
    for (let index = 0; index < sentence.length; index += 1) {
      const key = keyAt(sentence, index);
      if (key === 0) continue;
      const row = counts.get(key) ?? new Uint32Array(tags);
      const tag = paths[at]?.[index] ?? 0;
      row[tag] = (row[tag] ?? 0) + 1;
      counts.set(key, row);
    }
  }
  return counts;
}

/** The tag that most other places gave the name, and whether two thirds of them did. */
function majority(counts: Uint32Array, own: number): number {
  let [best, most, all] = [0, 0, 0];
  for (let tag = 0; tag < counts.length; tag += 1) {
    const count = (counts[tag] ?? 0) - (tag === own ? 1 : 0);
    all += count;
    if (count > most) [best, most] = [tag, count];
  }
  if (all === 0) return NOWHERE;
  return (best + 1) * 4 + (most * 3 > all * 2 ? 2 : 1);
}

/** Tells each capitalised word how the article's other places with the same name were tagged. */
export function fillElsewhere(document: readonly SeenSentence[], paths: readonly Uint8Array[], tags: number): void {
  const counts = countTags(document, paths, tags);
  for (const [at, sentence] of document.entries()) {
    for (let index = 0; index < sentence.length; index += 1) {
      const row = counts.get(keyAt(sentence, index));
      sentence.traits[placeOf(index) + TRAIT.elsewhere] = row ? majority(row, paths[at]?.[index] ?? 0) : 0;
    }
  }
}
