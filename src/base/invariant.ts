/** Fails loudly when our own reasoning is wrong; never used for bad data (a value) or misuse (a `TypeError`). */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken, please report it: ${message}`);
}
