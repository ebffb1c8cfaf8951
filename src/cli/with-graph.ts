import { connect, type Graph } from '../graph/connect.ts';
import { connectionConfig } from './connection-config.ts';

/** Runs `work` with a connection to the configured graph and closes it, whatever happens. */
export async function withGraph<T>(work: (graph: Graph) => Promise<T>): Promise<T> {
  const graph = connect(await connectionConfig());
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}
