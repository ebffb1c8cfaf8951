const EVERY = 10;

/**
 * True for a document that weights never learn from: every tenth of its corpus, and those named. One rule for training and for
 * measuring.
 */
export function isHeldOut(place: number, doc: string, named: ReadonlySet<string>): boolean {
  return place % EVERY === EVERY - 1 || named.has(doc);
}
