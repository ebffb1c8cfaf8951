import { type ApiOptions, createApi } from '../../src/api/create-api.ts';
import type { LoadableExtraction } from '../../src/graph/extraction-input.ts';
import type { Graph } from '../../src/graph/connect.ts';
import { applySchema } from '../../src/graph/write/apply-schema.ts';
import { loadCatalogue } from '../../src/graph/write/load-catalogue.ts';
import { catalogue, deriving, loadAll, readAs, testGraph } from './graph-of.ts';
import type { SampleApi } from './ask.ts';
import { emptyDatabase } from './test-server.ts';

/** States that support one centre in the sample. */
export const SUPPORTERS = ['Армения', 'Сербия', 'Венгрия', 'Индия', 'Непал', 'Мексика', 'Чили'];

/** A small graph of our own: one centre proposed, its supporters, and an article of no date. */
const sample = (): readonly LoadableExtraction[] => [
  readAs(
    'one',
    'Шавкат Мирзиёев предложил создать Центр изучения климата СНГ в Ташкенте.\nФорум молодёжи состоялся в Женеве.',
  ),
  readAs(
    'two',
    SUPPORTERS.map((name) => `${name} поддерживает создание Центра изучения климата СНГ.`).join('\n'),
    '2024',
  ),
  readAs('three', 'Армения поддержала Договор о границе. Чили поддержала Договор о границе.', null),
];

/** An API over these articles (the sample unless given) on this worker's server, loaded through the real pipeline. */
export async function startSampleApi(
  options: (graph: Graph) => Partial<ApiOptions> = () => ({}),
  articles: readonly LoadableExtraction[] = sample(),
): Promise<SampleApi> {
  const sent: string[] = [];
  const graph = testGraph({ onStatement: (caller) => sent.push(caller) });
  await emptyDatabase();
  await applySchema(graph);
  await loadCatalogue(graph, catalogue);
  await loadAll(graph, articles);
  const served = await createApi({ graph, relationTypes: [...deriving], port: 0, ...options(graph) });
  const stopAll = async (): Promise<void> => {
    await served.stop();
    await graph.close();
  };
  return { url: served.url, sent, stop: stopAll };
}
