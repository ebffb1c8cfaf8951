/** The weights of a linear classifier over hashed features: row `feature & mask` holds one weight for each class. */
export interface HashedWeights {
  readonly classes: number;
  /** Number of rows less one; the number of rows is a power of two. */
  readonly mask: number;
  readonly rows: Float32Array | Int8Array;
}

/** A feature as 32 bits: the number of its template and up to three values mixed (murmur's finaliser between them). */
export function mix(template: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(template ^ a, 0x85ebca6b);
  hash = Math.imul((hash ^ (hash >>> 15)) + b, 0xc2b2ae35);
  hash = Math.imul((hash ^ (hash >>> 14)) + c, 0x9e3779b1);
  return hash ^ (hash >>> 16);
}

/** `text.slice(from)` as 32 bits (FNV-1a). */
export function hashText(text: string, from = 0): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** Adds up the weights of the first `count` features for each class. */
export function scoreInto(scores: Float64Array, { classes, mask, rows }: HashedWeights, features: Features): void {
  const { values, rows: starts, count } = features;
  for (let at = 0; at < count; at += 1) starts[at] = ((values[at] ?? 0) & mask) * classes;
  // Class by class, so that each sum stays in a register.
  for (let one = 0; one < classes; one += 1) {
    let sum = 0;
    for (let at = 0; at < count; at += 1) sum += rows[(starts[at] ?? 0) + one] ?? 0;
    scores[one] = sum;
  }
}

/** A list of features that is filled anew for each decision, so that no decision allocates. */
export class Features {
  readonly values: Int32Array;
  /** Where the weights of each feature begin, while they are added up. */
  readonly rows: Int32Array;
  count = 0;

  constructor(most = 128) {
    this.values = new Int32Array(most);
    this.rows = new Int32Array(most);
  }

  clear(): void {
    this.count = 0;
  }

  add(template: number, a: number, b = 0, c = 0): void {
    this.values[this.count] = mix(template, a, b, c);
    this.count += 1;
  }
}

/** Index of the highest score; the first of equals. */
export function argmax(scores: Float64Array): number {
  let best = 0;
  for (let at = 1; at < scores.length; at += 1) if ((scores[at] ?? 0) > (scores[best] ?? 0)) best = at;
  return best;
}
