import type { Catalogue } from '../../entities/catalogue.ts';
import type { Graph } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';
import { entityRow } from './extraction-rows.ts';

/** Writes the catalogue's entities, tenures and memberships in one transaction; twice gives the same state. */
export async function loadCatalogue(graph: Graph, { entities, offices, memberships }: Catalogue): Promise<void> {
  const rows = [...entities.values()]
    .map(({ entity }) => entityRow(entity))
    .sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
  const tenures = offices.flatMap(({ id, of, source, tenures: held }) =>
    held.map((tenure) => ({ ...tenure, office: id, of, source })),
  );
  await graph.write('load-catalogue', async (run) => {
    await run(cypherFile('write/merge-catalogue-entities'), { rows });
    await run(cypherFile('write/merge-tenures'), { rows: tenures });
    await run(cypherFile('write/merge-memberships'), { rows: memberships });
  });
}
