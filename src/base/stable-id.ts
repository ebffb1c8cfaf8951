import { hash } from 'node:crypto';

/** What an id names; the prefix is what `node(id)` dispatches on. */
export type IdPrefix = 'a' | 'v' | 'n' | 's' | 'k' | 'e' | 'p' | 'm' | 't' | 'c' | 'b' | 'q';

/**
 * The id of a thing from its identifying content: `<prefix>_<24 hex digits>` (96 bits: no collision to be feared below
 * 10^12 things). Parts are length-prefixed by JSON, so that ('ab','c') and ('a','bc') differ.
 */
export function stableId(prefix: IdPrefix, ...parts: readonly (string | number | null)[]): string {
  return `${prefix}_${hash('sha256', JSON.stringify(parts), 'hex').slice(0, 24)}`;
}

/** The sha256 of a text (UTF-8), as 64 hex digits. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}
