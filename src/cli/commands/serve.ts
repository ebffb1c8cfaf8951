import { Command } from 'commander';
import { apiPort } from '../api-port.ts';
import { interruption } from '../interruption.ts';
import { startApi } from '../start-api.ts';
import { withGraph } from '../with-graph.ts';
import { parsePort } from './db.ts';

const EXAMPLES = `
Examples:
  kurultai serve                               http://localhost:4000/graphql; GraphiQL is there too
  kurultai serve --port 8080 --host 0.0.0.0    for other machines too: put a proxy with access control before it

Stays until Ctrl-C. If the database goes away the API stays, answers DATABASE_UNAVAILABLE, and recovers.`;

async function serve({ port, host }: { port?: number; host?: string }): Promise<void> {
  const interrupt = interruption();
  try {
    await withGraph(async (graph) => {
      const api = await startApi(graph, await apiPort(port), host);
      process.stdout.write(`GraphQL at ${api.url} (open it in a browser for GraphiQL); Ctrl-C ends it\n`);
      await interrupt.came;
      await api.stop();
    });
  } finally {
    interrupt.release();
  }
}

/** `kurultai serve`: the API alone; the database runs elsewhere or was started before. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('serve the GraphQL API of the graph')
    .option('-p, --port <port>', 'port to listen on (default: PORT, else 4000 or the next free one)', parsePort)
    .option('--host <host>', 'address to listen on (default: HOST, or this machine only)')
    .addHelpText('after', EXAMPLES)
    .action(serve);
}
