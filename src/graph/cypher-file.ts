import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The storage contract's folder, from src/graph as from dist/graph. */
const CYPHER = fileURLToPath(new URL('../../cypher/', import.meta.url));
const cache = new Map<string, string>();

/** The text of `cypher/<name>.cypher`, read once. */
export function cypherFile(name: string): string {
  const cached = cache.get(name);
  if (cached !== undefined) return cached;
  const text = readFileSync(`${CYPHER}${name}.cypher`, 'utf8');
  cache.set(name, text);
  return text;
}

/** Names of the statements of a folder of `cypher/`, in name order. */
export function cypherNames(folder: string): readonly string[] {
  return readdirSync(`${CYPHER}${folder}`)
    .filter((name) => name.endsWith('.cypher'))
    .sort()
    .map((name) => `${folder}/${name.slice(0, -'.cypher'.length)}`);
}
