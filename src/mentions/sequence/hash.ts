const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
const MIXER = 0x9e3779b1;

/** A 32-bit hash of `text.slice(from, to)`; never 0, which stands for «nothing». */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = OFFSET;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash | 1;
}

/** Adds one number to a hash. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, MIXER);
  return mixed ^ (mixed >>> 15);
}
