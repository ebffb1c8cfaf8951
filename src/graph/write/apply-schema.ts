import { CodedError } from '../../base/coded-error.ts';
import type { Graph } from '../connect.ts';
import { cypherFile, cypherNames } from '../cypher-file.ts';

/** The version of the graph's model that this program reads and writes. */
export const SCHEMA_VERSION = 1;

const FIND = 'read/schema-version';

/** Throws SCHEMA_NEWER if a newer program wrote this graph. */
async function refuseNewer(graph: Graph): Promise<void> {
  const [row] = await graph.read(cypherFile(FIND), {}, 'apply-schema');
  const found = row?.version;
  if (typeof found === 'number' && found > SCHEMA_VERSION) {
    throw new CodedError(
      'SCHEMA_NEWER',
      `The graph must have schema version ${SCHEMA_VERSION} or older, but has: ${found}.`,
      {
        details: { found, known: SCHEMA_VERSION },
      },
    );
  }
}

/** Makes constraints and indexes that are missing and notes the schema version; may run any number of times. */
export async function applySchema(graph: Graph): Promise<void> {
  await refuseNewer(graph);
  for (const name of cypherNames('schema')) {
    await graph.write(`apply-schema:${name}`, (run) => run(cypherFile(name), {}));
  }
  await graph.read(cypherFile('read/await-indexes'), {}, 'apply-schema');
  await graph.write('apply-schema', (run) => run(cypherFile('write/set-schema-version'), { version: SCHEMA_VERSION }));
}
