// node serve.mjs ours|minimal|peer CONNECTION: one contestant as a process of its own; tells its address when it answers.
import process from 'node:process';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import neo4j from 'neo4j-driver';
import { createApi } from '../../dist/api/create-api.js';
import { derivingRelations } from '../../dist/cli/load-resources.js';
import { connect } from '../../dist/graph/connect.js';
import { minimal } from './minimal-schema.mjs';
import { peerSchema } from './peer-schema.mjs';

const [, , contestant, connection] = process.argv;
const { uri, user, password } = JSON.parse(connection);
/** The driver repeats what does not fit into memory for half a minute; it is told after three seconds. */
const driver = () =>
  neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: contestant === 'minimal',
    maxTransactionRetryTime: 3_000,
  });

async function standalone(options, context) {
  const server = new ApolloServer({ ...options, introspection: false });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' }, context });
  return url;
}

const START = {
  ours: async () =>
    (
      await createApi({
        graph: connect({ uri, user, password, database: null }),
        relationTypes: [...derivingRelations()],
        port: 0,
      })
    ).url,
  minimal: () => standalone(minimal(driver())),
  peer: async () => {
    const own = driver();
    return standalone({ schema: await peerSchema(own) }, () =>
      Promise.resolve({ sessionConfig: { database: 'neo4j' } }),
    );
  },
};
process.stdout.write(`${await START[contestant]()}\n`);
