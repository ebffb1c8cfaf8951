import { sha256 } from '../../base/stable-id.ts';
import { type Catalogue, collectivesOf, leads } from '../../entities/catalogue.ts';
import type { Graph } from '../connect.ts';
import { cypherFile } from '../cypher-file.ts';
import { entityRow } from './extraction-rows.ts';

/**
 * Writes the catalogue's entities, tenures, memberships and what its collectives stand for in one transaction; facts of an earlier
 * catalogue go. One that is written already is left alone.
 */
export async function loadCatalogue(graph: Graph, { entities, offices, memberships }: Catalogue): Promise<void> {
  const rows = [...entities.values()]
    .map(({ entity }) => entityRow(entity))
    .sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
  const tenures = offices.flatMap((office) =>
    office.tenures.map((tenure) => ({
      ...tenure,
      office: office.id,
      of: office.of,
      source: office.source,
      leads: leads(office),
    })),
  );
  const collectives = collectivesOf(entities);
  const hash = sha256(JSON.stringify([rows, tenures, memberships, collectives]));
  await graph.write('load-catalogue', async (run) => {
    const [held] = await run(cypherFile('write/hold-journal'), {});
    if (held?.catalogue === hash) return;
    await run(cypherFile('write/merge-catalogue-entities'), { rows });
    await run(cypherFile('write/clear-catalogue-facts'), {});
    await run(cypherFile('write/merge-tenures'), { rows: tenures });
    await run(cypherFile('write/merge-memberships'), { rows: memberships });
    await run(cypherFile('write/merge-collectives'), { rows: collectives });
    await run(cypherFile('write/note-catalogue'), { catalogue: hash });
  });
}
