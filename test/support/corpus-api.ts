import { type ApiOptions, createApi } from '../../src/api/create-api.ts';
import { loadPhraseWords } from '../../src/cli/load-phrase-words.ts';
import { derivingRelations } from '../../src/cli/load-resources.ts';
import { connect, type Graph } from '../../src/graph/connect.ts';
import { loadFrozenCorpus } from './frozen-corpus.ts';
import type { SampleApi } from './ask.ts';
import { emptyDatabase, testServer } from './test-server.ts';

/** What an API is started over. */
export interface CorpusApi extends SampleApi {
  readonly graph: Graph;
}

/** An API over the frozen second corpus on this worker's server. */
export async function startCorpusApi(options: (graph: Graph) => Partial<ApiOptions> = () => ({})): Promise<CorpusApi> {
  const sent: string[] = [];
  const graph = connect({
    ...testServer(),
    timeoutMillis: 110_000,
    onStatement: (caller) => sent.push(caller),
  });
  await emptyDatabase();
  await loadFrozenCorpus(graph);
  const served = await createApi({
    graph,
    relationTypes: [...derivingRelations()],
    phrases: loadPhraseWords,
    port: 0,
    ...options(graph),
  });
  const stop = async (): Promise<void> => {
    await served.stop();
    await graph.close();
  };
  return { url: served.url, graph, sent, stop };
}
