import type { Input, LoadReport } from '../commands/load.ts';
import { load, setKnownAside } from '../commands/load.ts';
import type { Graph } from '../graph/connect.ts';
import { applySchema } from '../graph/write/apply-schema.ts';
import { loadCatalogue as writeCatalogue } from '../graph/write/load-catalogue.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { derivingRelations } from './load-resources.ts';
import { openExtraction } from './open-extraction.ts';

/** Makes the graph ready to be written: constraints, indexes and the catalogue. May run any number of times. */
export async function prepareGraph(graph: Graph): Promise<void> {
  await applySchema(graph);
  await writeCatalogue(graph, loadCatalogue().catalogue);
}

/** Reads and loads inputs; the graph must be prepared. `onProgress` is told after each file. */
export async function loadArticles(
  graph: Graph,
  inputs: AsyncIterable<Input>,
  onProgress?: (report: LoadReport, file: string) => void,
): Promise<LoadReport> {
  const deriving = derivingRelations();
  const reading = openExtraction(setKnownAside(graph, inputs));
  try {
    const { extract } = reading;
    return await load({ inputs: reading.inputs, extract, graph, deriving, ...(onProgress ? { onProgress } : {}) });
  } finally {
    await reading.close();
  }
}
