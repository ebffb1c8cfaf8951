import { CodedError } from '../../base/coded-error.ts';
import type { Graph } from '../connect.ts';
import { cypherFile, cypherNames } from '../cypher-file.ts';

/** The version of the graph's model that this program reads and writes. */
export const SCHEMA_VERSION = 3;

/** The version that the graph was written with, null for a fresh one. Throws SCHEMA_NEWER if a newer program wrote it. */
async function findVersion(graph: Graph): Promise<unknown> {
  const [row] = await graph.read(cypherFile('read/schema-version'), {}, 'apply-schema');
  const found = row?.version;
  if (typeof found === 'number' && found > SCHEMA_VERSION) {
    throw new CodedError(
      'SCHEMA_NEWER',
      `The graph must have schema version ${SCHEMA_VERSION} or older, but has: ${found}.`,
      { details: { found, known: SCHEMA_VERSION } },
    );
  }
  return found;
}

/** `schema/010-article-id` makes `article_id`. */
const madeBy = (file: string): string => file.replace(/^schema\/\d+-/u, '').replaceAll('-', '_');

/** The files whose constraint or index is not there: to ask is cheaper than to plan fifty statements that do nothing. */
async function findMissing(graph: Graph): Promise<readonly string[]> {
  const rows = await graph.read(cypherFile('read/schema-names'), {}, 'apply-schema');
  const there = new Set(rows.map(({ name }) => name));
  return cypherNames('schema').filter((file) => !there.has(madeBy(file)));
}

/** What a graph of each version lacks: since 2 entities keep counts of their statements, since 3 statements keep whose office they tell of. */
const LACKING: readonly (readonly [version: number, file: string])[] = [
  [1, 'write/count-all-statements'],
  [2, 'write/note-holders'],
];

/** Adds what an older program did not write. */
export async function bringUp(graph: Graph, version: number): Promise<void> {
  for (const [last, file] of LACKING)
    if (version <= last) await graph.write(`apply-schema:${file}`, (run) => run(cypherFile(file), {}));
}

/** Makes constraints and indexes that are missing and notes the schema version; may run any number of times. */
export async function applySchema(graph: Graph): Promise<void> {
  const version = await findVersion(graph);
  const missing = await findMissing(graph);
  for (const file of missing) await graph.write(`apply-schema:${file}`, (run) => run(cypherFile(file), {}));
  if (missing.length > 0) await graph.read(cypherFile('read/await-indexes'), {}, 'apply-schema');
  if (version === SCHEMA_VERSION) return;
  if (typeof version === 'number') await bringUp(graph, version);
  await graph.write('apply-schema', (run) => run(cypherFile('write/set-schema-version'), { version: SCHEMA_VERSION }));
}
