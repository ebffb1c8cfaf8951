import type { Graph } from '../../src/graph/connect.ts';
import { cypherFile } from '../../src/graph/cypher-file.ts';
import { applySchema } from '../../src/graph/write/apply-schema.ts';
import { emptyDatabase } from './test-server.ts';

/** That the first said something of the second, on a day, in an article and story of its own. */
export type Link = readonly [subject: string, object: string, day?: string, type?: string];

const WRITE = `UNWIND $rows AS row
MERGE (a:Entity {id: row.subjectId}) ON CREATE SET a:Place:Actor, a.name = row.subject, a.type = 'Place', a.mentioned = true, a.searchText = toLower(row.subject), a.nameKey = toLower(row.subject) + '|' + row.subjectId
MERGE (b:Entity {id: row.objectId}) ON CREATE SET b:Place:Actor, b.name = row.object, b.type = 'Place', b.mentioned = true, b.searchText = toLower(row.object), b.nameKey = toLower(row.object) + '|' + row.objectId
CREATE (:Article {id: row.articleId, storyId: 't_' + row.n, publishedOn: row.day, publishedEarliest: row.day, publishedLatest: row.day})
CREATE (s:Statement {id: 's_' + row.n, key: 's_' + row.n, type: row.type, polarity: 'positive', modality: 'asserted', time: 'past', speech: 'author', quote: row.subject + ' ' + row.object,
  start: 0, end: 3, rule: 'sample', extractor: 'sample', articleId: row.articleId, versionId: 'v_' + row.n, current: true, subjectId: row.subjectId, objectId: row.objectId,
  subjectVia: 'mention', objectVia: 'mention', date: row.day, dateEarliest: row.day, dateLatest: row.day, newestKey: row.day + '|s_' + row.n, oldestKey: row.day + '|s_' + row.n})
CREATE (s)-[:SUBJECT]->(a) CREATE (s)-[:OBJECT]->(b)`;

let next = 0;

/** Adds statements with the edges that the product derives from them, and moves the journal. `idOf` may give the entities any ids. */
export async function addLinks(
  graph: Graph,
  links: readonly Link[],
  idOf: (name: string) => string = (name) => `e_${name}`,
): Promise<void> {
  const rows = links.map(([subject, object, day = '2020-01-01', type = 'MET_WITH']) => {
    next += 1;
    const ends = { subject, object, subjectId: idOf(subject), objectId: idOf(object) };
    return { ...ends, day, type, n: String(next), articleId: `a_${next}` };
  });
  await graph.write('sample', async (run) => {
    await run(WRITE, { rows });
    await run(cypherFile('write/derive-edges').replace(/;\s*$/u, ''), { rows });
    await run("MERGE (j:Journal {id: 'journal'}) SET j.seq = coalesce(j.seq, 0) + 1", {});
  });
}

/** Makes these the only links of the graph. The journal goes on: a network of what was before is never taken for one of now. */
export async function makeNetwork(
  graph: Graph,
  links: readonly Link[],
  idOf?: (name: string) => string,
): Promise<void> {
  const [row] = await graph.read("OPTIONAL MATCH (j:Journal {id: 'journal'}) RETURN j.seq AS seq", {}, 'sample');
  await emptyDatabase();
  await applySchema(graph);
  await graph.write('sample', (run) =>
    run("MERGE (j:Journal {id: 'journal'}) SET j.seq = $seq", { seq: Number(row?.seq ?? 0) + 1 }),
  );
  await addLinks(graph, links, idOf);
}
