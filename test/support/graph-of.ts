import type { RawArticle } from '../../src/article/article.ts';
import { connect, type Graph, type GraphConfig } from '../../src/graph/connect.ts';
import { loadExtraction } from '../../src/graph/write/load-extraction.ts';
import type { LoadableExtraction } from '../../src/graph/extraction-input.ts';
import type { Extraction } from '../../src/commands/extraction.ts';
import { createExtract } from '../../src/commands/create-extract.ts';
import { derivingRelations, loadRelations, loadResources } from '../../src/cli/load-resources.ts';
import { testServer } from './test-server.ts';

const resources = await loadResources();
const extract = createExtract(resources);

export const deriving = derivingRelations();
export const relations: ReadonlySet<string> = new Set(loadRelations().map(({ name }) => name));
export const { catalogue } = resources;

/** A machine that does other work beside the tests takes this long for a transaction that makes indexes. */
const TIMEOUT_MILLIS = 110_000;

/** A connection to this worker's server. Close it. */
export function testGraph(options: Partial<GraphConfig> = {}): Graph {
  return connect({ ...testServer(), database: null, timeoutMillis: TIMEOUT_MILLIS, ...options });
}

/** What the product reads in a raw text that is an article. */
export function readRaw(raw: RawArticle): LoadableExtraction {
  const extraction = extract(raw);
  if (!isLoadable(extraction)) throw new TypeError(`A sample must be an article, but got: ${raw.text}`);
  return extraction;
}

/** What the product reads in a text of our own, under a source id. */
export function readAs(sourceId: string, text: string, publishedOn: string | null = '2025-06-01'): LoadableExtraction {
  return readRaw({
    file: `${sourceId}.txt`,
    text,
    metadata: { url: null, sourceId, title: null, publisher: null, publishedOn },
  });
}

const isLoadable = (extraction: Extraction): extraction is Extraction & LoadableExtraction =>
  extraction.article !== null;

export async function loadAll(graph: Graph, extractions: readonly LoadableExtraction[]): Promise<void> {
  for (const extraction of extractions) await loadExtraction(graph, extraction, deriving);
}

/** Everything in the graph but the journal, in a stable order: equal dumps are equal states. */
export async function dump(graph: Graph): Promise<string> {
  const nodes = await graph.read(
    'MATCH (n) WHERE NOT n:Journal AND NOT n:Change AND NOT n:Band RETURN labels(n) AS labels, properties(n) AS properties',
    {},
    'dump',
  );
  const edges = await graph.read(
    'MATCH (a)-[r]->(b) WHERE NOT a:Change AND NOT b:Band RETURN coalesce(a.id, a.name) AS a, type(r) AS type, properties(r) AS properties, coalesce(b.id, b.name) AS b',
    {},
    'dump',
  );
  const lines = [...nodes, ...edges].map((row) => JSON.stringify(sorted(row)));
  return lines.sort().join('\n');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'string') ? [...value].sort() : value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
