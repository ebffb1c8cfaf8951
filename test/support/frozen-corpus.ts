import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll } from 'vitest';
import type { Catalogue, CatalogueEntity } from '../../src/entities/catalogue.ts';
import { connect, type Graph } from '../../src/graph/connect.ts';
import type { LoadableExtraction } from '../../src/graph/extraction-input.ts';
import { applySchema } from '../../src/graph/write/apply-schema.ts';
import { loadCatalogue } from '../../src/graph/write/load-catalogue.ts';
import { loadExtraction } from '../../src/graph/write/load-extraction.ts';
import { derivingRelations } from '../../src/cli/load-resources.ts';
import { emptyDatabase, testServer } from './test-server.ts';

const FILE = 'test/corpus/readings.json';

/** What the second corpus gave when it was last read, with what the catalogue says of those it names. */
interface Frozen {
  readonly entities: readonly CatalogueEntity[];
  readonly offices: Catalogue['offices'];
  readonly memberships: Catalogue['memberships'];
  readonly readings: readonly LoadableExtraction[];
}

/** Only what the texts name, so that a new row of the catalogue changes no answer. */
function factsOf({ entities, offices, memberships }: Catalogue, named: ReadonlySet<string>): Omit<Frozen, 'readings'> {
  const held = offices
    .filter(({ of }) => named.has(of))
    .map((office) => ({ ...office, tenures: office.tenures.filter(({ person }) => named.has(person)) }));
  const bound = memberships.filter(({ member, organisation }) => named.has(member) && named.has(organisation));
  const known = held.filter(({ tenures }) => tenures.length > 0);
  const kept = new Set([...named, ...known.map(({ id }) => id)]);
  return {
    entities: [...entities.values()].filter(({ entity }) => kept.has(entity.id)),
    offices: known,
    memberships: bound,
  };
}

/** Reads the corpus again: `KURULTAI_REREAD=1 npx vitest run --project graph test/graph/golden.test.ts -u`. */
async function reread(): Promise<Frozen> {
  const { secondCorpus } = await import('./second-corpus.ts');
  const { catalogue } = await import('./graph-of.ts');
  const named = new Set(secondCorpus.flatMap(({ entities }) => entities.map(({ id }) => id)));
  const frozen = { ...factsOf(catalogue, named), readings: secondCorpus };
  const lines = Object.entries(frozen).map(
    ([name, rows]) => `${JSON.stringify(name)}: [\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`,
  );
  writeFileSync(FILE, `{\n${lines.join(',\n')}\n}\n`);
  return frozen;
}

/**
 * Fills a graph with the second corpus as it was read once: what is asked of this graph changes with the storage and the contract, never
 * with the reading of texts.
 */
export async function loadFrozenCorpus(graph: Graph): Promise<void> {
  const frozen =
    process.env.KURULTAI_REREAD === '1' ? await reread() : (JSON.parse(readFileSync(FILE, 'utf8')) as Frozen);
  const { entities, offices, memberships, readings } = frozen;
  await applySchema(graph);
  const known = new Map(entities.map((row) => [row.entity.id, row]));
  await loadCatalogue(graph, { entities: known, offices, memberships });
  const deriving = derivingRelations();
  for (const reading of readings) await loadExtraction(graph, reading, deriving);
}

/** A graph that the tests of a file find filled with the second corpus. */
export function frozenCorpusGraph(): Graph {
  const graph = connect({ ...testServer(), timeoutMillis: 110_000 });
  beforeAll(async () => {
    await emptyDatabase();
    await loadFrozenCorpus(graph);
  }, 240_000);
  afterAll(() => graph.close());
  return graph;
}
