import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll } from 'vitest';
import { applySchema } from '../../src/graph/write/apply-schema.ts';
import { testGraph } from './graph-of.ts';
import { emptyDatabase, testDriver } from './test-server.ts';

/** Planners go by counts: of nothing, a scan is as good as a walk. */
const FILL = `
UNWIND range(1, 1000) AS i
CREATE (e:Entity:Place:State {id: 'e_' + i, type: 'Place', mentioned: i % 2 = 0, nameKey: 'n' + i})
CREATE (p:Entity:Person:Leader {id: 'e_p' + i, type: 'Person', mentioned: i % 2 = 0, nameKey: 'p' + i})
CREATE (p)-[:HELD_OFFICE {office: 'o' + i, from: '2020-01-01'}]->(e)
CREATE (p)-[:PROPOSED {statements: 1}]->(e)<-[:MET_WITH {statements: 1}]-(p)
CREATE (a:Article {id: 'a_' + i, newestKey: 'k' + i, oldestKey: 'k' + i})
CREATE (a)-[:IN_STORY]->(:Story {id: 't_' + i})
CREATE (:ArticleVersion {id: 'v_' + i, articleId: 'a_' + i})
CREATE (:Problem {id: 'p_' + i}) CREATE (:NearMiss {id: 'm_' + i, current: i % 2 = 0})
CREATE (:Change {id: 'c_' + i, seq: i, kind: ['load', 'merge', 'reject'][i % 3]})
WITH i UNWIND range(1, 10) AS j
CREATE (:Statement {id: 's_' + (10 * i + j), key: 'k_' + (10 * i + j), type: 'T' + j, current: j % 2 = 0, subjectId: 'e_' + i, objectId: 'e_' + j,
  saidById: 'e_' + j, officeId: 'o' + i, holderId: 'e_p' + j, articleId: 'a_' + i, newestKey: 'k' + i, oldestKey: 'k' + i})
CREATE (:Sentence {id: 'n_' + (10 * i + j), versionId: 'v_' + i, index: j})`;

/** Empties the database and fills it so that plans are those of a graph with many nodes of every kind. */
async function fillForPlans(driver: Driver): Promise<void> {
  const graph = testGraph();
  await emptyDatabase();
  await applySchema(graph);
  await graph.close();
  await driver.executeQuery(FILL);
  // The samples of the indexes are those of the empty graph until they are taken anew.
  await driver.executeQuery('CALL db.resampleOutdatedIndexes()');
  await driver.executeQuery('CALL db.awaitIndexes(100)');
}

/** A driver of a database that the tests of a file find filled for plans. */
export function driverForPlans(): Driver {
  const driver = testDriver();
  beforeAll(() => fillForPlans(driver), 240_000);
  afterAll(async () => {
    await emptyDatabase();
    await driver.close();
  });
  return driver;
}
