import { invariant } from '../../base/invariant.ts';
import { cypherFile } from '../cypher-file.ts';

/** The names of a fragment that stand for something else, and what for. */
export type Names = Readonly<Record<string, string>>;

const cache = new Map<string, string>();

/** The text of `cypher/read/<name>.cypher` without its comment. */
export function fragment(name: string): string {
  const cached = cache.get(name);
  if (cached !== undefined) return cached;
  const text = cypherFile(`read/${name}`)
    .replace(/^(?:\/\/.*\n)+/u, '')
    .trim();
  cache.set(name, text);
  return text;
}

/** A fragment with its stand-in names replaced, whole words only: `left`, `$right`, `parent`, `child`, `RELATIONS`, `node`. */
export function fill(name: string, names: Names): string {
  const pattern = new RegExp(`(?<![\\w.])(?:${Object.keys(names).map(escape).join('|')})(?!\\w)`, 'gu');
  return fragment(name).replace(pattern, (found) => names[found] ?? found);
}

const escape = (text: string): string => text.replaceAll('$', String.raw`\$`);

/** Relation types as a pattern has them. They become part of the text, so only names of the vocabulary may come here. */
export function relationPattern(types: readonly string[], vocabulary: readonly string[]): string {
  invariant(
    types.length > 0 && types.every((type) => vocabulary.includes(type)),
    'a relation type is not in the table',
  );
  return types.join('|');
}
