import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const KIT = fileURLToPath(new URL('../../neo4j/browser/', import.meta.url));

/** The text of a file of the Neo4j Browser kit. */
export const kitFile = (path: string): string => readFileSync(KIT + path, 'utf8');

/** Paths of the kit's files below a folder that end in `ending`, in name order. */
export function kitFiles(folder: string, ending: string): readonly string[] {
  return readdirSync(KIT + folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}
