// What each contestant asks the database, and what that costs there: statements are taken down in process, then profiled.
import { graphql } from 'graphql';
import neo4j from 'neo4j-driver';
import { createApi } from '../../dist/api/create-api.js';
import { derivingRelations } from '../../dist/cli/load-resources.js';
import { connect } from '../../dist/graph/connect.js';
import { post } from './ask.mjs';
import { peerSchema } from './peer-schema.mjs';
import { profile } from './profile.mjs';

/** A driver whose statements are taken down. */
function listened(driver, taken) {
  const session = driver.session.bind(driver);
  driver.session = (config) => {
    const own = session(config);
    for (const name of ['executeRead', 'executeWrite']) {
      const execute = own[name].bind(own);
      own[name] = (work, options) =>
        execute((transaction) => {
          const run = transaction.run.bind(transaction);
          transaction.run = (text, parameters) => {
            taken.push({ text, parameters });
            return run(text, parameters);
          };
          return work(transaction);
        }, options);
    }
    return own;
  };
  return driver;
}

/** Statements and db hits of every question for every contestant; a failure is its message. */
export async function databaseHits({ uri, user, password }, asked) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const taken = [];
  const graph = connect({ uri, user, password, database: null });
  const recorded = {
    ...graph,
    read: (text, parameters, ...rest) => (taken.push({ text, parameters }), graph.read(text, parameters, ...rest)),
  };
  const api = await createApi({ graph: recorded, relationTypes: [...derivingRelations()], port: 0 });
  const peerDriver = listened(
    neo4j.driver(uri, neo4j.auth.basic(user, password), { maxTransactionRetryTime: 3_000 }),
    taken,
  );
  const schema = await peerSchema(peerDriver);
  const peer = async (source, variableValues) => {
    const { errors } = await graphql({
      schema,
      source,
      variableValues,
      contextValue: { sessionConfig: { database: 'neo4j' } },
    });
    if (errors) throw errors[0];
  };
  const counted = [];
  for (const question of asked) {
    const variables = question.variables(0);
    const ways = {
      ours: () => post(api.url, question.ours, variables.ours),
      best: () => peer(question.best, variables.best),
      list: () => peer(question.list, variables.list),
    };
    const row = { bare: await profile(driver, [{ text: question.cypher, parameters: variables.cypher }]) };
    for (const [name, ask] of Object.entries(ways)) {
      taken.length = 0;
      try {
        await ask();
        row[name] = await profile(
          driver,
          taken.filter(({ text }) => !text.includes('dbms.components')),
        );
      } catch (error) {
        row[name] = { failed: String(error.message).slice(0, 160) };
      }
    }
    counted.push(row);
  }
  await api.stop();
  await Promise.all([graph.close(), driver.close(), peerDriver.close()]);
  return counted;
}
