import { CodedError } from '../../base/coded-error.ts';
import { invariant } from '../../base/invariant.ts';
import type { Graph, Row } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';
import { bandsOf, type Signature } from '../near-duplicates.ts';

/** What an export holds, as `exportGraph` told it. */
export type ImportedPart = Readonly<Partial<Record<'node' | 'edge' | 'journal' | 'change', Row>>>;

/** Throws DATABASE_NOT_EMPTY if anything is in the graph. */
async function refuseFull(graph: Graph): Promise<void> {
  const [row] = await graph.read(cypherFile('write/find-emptiness'), {}, 'import');
  if (row?.empty !== true)
    throw new CodedError('DATABASE_NOT_EMPTY', 'The database must be empty to be imported into; it is not.');
}

const BATCH = 2_000;

async function* batches(parts: AsyncIterable<ImportedPart>, kind: 'node' | 'edge' | 'change'): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  for await (const part of parts) {
    const row = part[kind];
    if (row) batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const bandRows = (nodes: readonly Row[]): readonly Row[] =>
  nodes.flatMap(({ properties }) => {
    const { id, signature } = properties as Row;
    return Array.isArray(signature) ? [{ id, bands: bandsOf(signature as Signature) }] : [];
  });

async function writeAll(graph: Graph, parts: () => AsyncIterable<ImportedPart>): Promise<void> {
  for await (const rows of batches(parts(), 'node')) {
    await graph.write('import:nodes', async (run) => {
      await run(cypherFile('write/import-nodes'), { rows });
      await run(cypherFile('write/import-bands'), { rows: bandRows(rows) });
    });
  }
  for await (const rows of batches(parts(), 'edge')) {
    const written = await graph.write('import:edges', (run) => run(cypherFile('write/import-edges'), { rows }));
    invariant(written[0]?.written === rows.length, 'every relationship of an export has both its ends in it');
  }
  for await (const rows of batches(parts(), 'change'))
    await graph.write('import:changes', (run) => run(cypherFile('write/import-changes'), { rows }));
  for await (const { journal } of parts())
    if (journal)
      await graph.write('import:journal', (run) => run(cypherFile('write/import-journal'), { properties: journal }));
}

async function undo(graph: Graph): Promise<void> {
  for (let left = 1; left > 0;) {
    const rows = await graph.write('import:undo', (run) => run(cypherFile('write/undo-import'), { limit: BATCH }));
    left = Number(rows[0]?.left);
  }
}

/**
 * Fills an empty graph, constraints in place, with what an export holds; `parts` is read several times. What fails in the middle
 * is taken away again. Throws DATABASE_NOT_EMPTY.
 */
export async function importGraph(graph: Graph, parts: () => AsyncIterable<ImportedPart>): Promise<void> {
  await refuseFull(graph);
  try {
    await writeAll(graph, parts);
  } catch (error) {
    await undo(graph);
    throw error;
  }
}
