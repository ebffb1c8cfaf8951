import { Command } from 'commander';
import { createApi } from '../../api/create-api.ts';
import { connect } from '../../graph/connect.ts';
import { connectionConfig } from '../connection-config.ts';
import { interruption } from '../interruption.ts';
import { loadRelations } from '../load-resources.ts';
import { parsePort } from '../parse-port.ts';

const EXAMPLES = `
Examples:
  kurultai serve                               http://localhost:4000/graphql; GraphiQL is there too
  kurultai serve --port 8080 --host 0.0.0.0    for other machines too: put a proxy with access control before it

Stays until Ctrl-C. If the database goes away the API stays, answers DATABASE_UNAVAILABLE, and recovers.`;

async function serve({ port, host }: { port: number; host: string }): Promise<void> {
  const interrupt = interruption();
  const graph = connect(await connectionConfig());
  try {
    const relationTypes = loadRelations().flatMap(({ name, derivesEdge }) => (derivesEdge ? [name] : []));
    const api = await createApi({ graph, relationTypes, port, host });
    process.stdout.write(`GraphQL at ${api.url} (open it in a browser for GraphiQL); Ctrl-C ends it\n`);
    await interrupt.came;
    await api.stop();
  } finally {
    await graph.close();
    interrupt.release();
  }
}

/** `kurultai serve`: the API alone; the database runs elsewhere or was started before. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('serve the GraphQL API of the graph')
    .option('-p, --port <port>', 'port to listen on', parsePort, 4000)
    .option('--host <host>', 'address to listen on', '127.0.0.1')
    .addHelpText('after', EXAMPLES)
    .action(serve);
}
