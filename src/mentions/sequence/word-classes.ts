import { slotOf } from './weights.ts';

/** Words that stand in the same contexts, as classes: narrow ones, each of which belongs to a broad one. */
export interface WordClasses {
  /** Hashes of the words, open addressing, 0 where a slot is free. */
  readonly keys: Int32Array;
  /** The narrow class of the word in each slot. */
  readonly narrow: Uint16Array;
  /** The broad class of each narrow one. */
  readonly broad: Uint8Array;
}

/** The narrow class of the word with this hash, or −1. */
export function classOf({ keys, narrow }: WordClasses, hash: number): number {
  const slot = slotOf(keys, hash);
  return keys[slot] === 0 ? -1 : (narrow[slot] ?? -1);
}
