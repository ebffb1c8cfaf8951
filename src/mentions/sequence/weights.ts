/** What a linear model has learnt: a row of small integers, one a tag, for each feature it knows. */
export interface Weights {
  readonly tags: readonly string[];
  /** Open addressing: the features, 0 where a slot is free. The length is a power of two. */
  readonly keys: Int32Array;
  /** `tags.length` integers a slot. */
  readonly rows: Int8Array;
  /** What a tag adds behind another: `tags.length + 1` rows (the last is the sentence's beginning) of `tags.length`. */
  readonly transitions: Float64Array;
}

/** The slot of a key, or the free slot where it would stand. */
export function slotOf(keys: Int32Array, key: number): number {
  const mask = keys.length - 1;
  let slot = (key ^ (key >>> 16)) & mask;
  for (;;) {
    const there = keys[slot];
    if (there === key || there === 0) return slot;
    slot = (slot + 1) & mask;
  }
}

/** At most half of the slots are taken: a search ends after one or two steps. */
function slotsFor(count: number): number {
  let slots = 16;
  while (slots < 2 * count) slots *= 2;
  return slots;
}

/** An open-addressing table of these keys, and the slot of each. */
export function tableOf(keys: Int32Array): { readonly table: Int32Array; readonly slots: Int32Array } {
  const table = new Int32Array(slotsFor(keys.length));
  const slots = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0;
    const slot = slotOf(table, key);
    table[slot] = key;
    slots[at] = slot;
  }
  return { table, slots };
}

/** Where the rows of a token's known features begin, while they are added up; no token has as many features. */
const starts = new Int32Array(1024);

/** Adds what the model says of `features[from, to)` to the scores that begin at `place`. */
export function addScores(
  { keys, rows, tags }: Weights,
  features: Int32Array,
  [from, to]: readonly [number, number],
  [scores, place]: readonly [Float64Array, number],
): void {
  const width = tags.length;
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const key = features[at] ?? 0;
    const slot = slotOf(keys, key);
    if (keys[slot] === key) starts[count++] = slot * width;
  }
  // Tag by tag, so that each sum stays in a register.
  for (let tag = 0; tag < width; tag += 1) {
    let sum = 0;
    for (let at = 0; at < count; at += 1) sum += rows[(starts[at] ?? 0) + tag] ?? 0;
    scores[place + tag] = (scores[place + tag] ?? 0) + sum;
  }
}
