import { afterAll, beforeAll, test } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { applySchema } from '../../src/graph/write/apply-schema.ts';
import type { LoadableExtraction } from '../../src/graph/extraction-input.ts';
import * as rows from '../../src/graph/write/extraction-rows.ts';
import { loadCatalogue } from '../../src/graph/write/load-catalogue.ts';
import { loadExtraction } from '../../src/graph/write/load-extraction.ts';
import { catalogue, deriving, readRaw, testGraph } from '../../test/support/graph-of.ts';
import { emptyDatabase } from '../../test/support/test-server.ts';
import { generateArticles } from './generate-articles.ts';

/** How many articles; the last and the first part of a tenth are compared. */
const COUNT = Number(process.env.ARTICLES ?? 10_000);
const graph = testGraph({ timeoutMillis: 120_000 });

beforeAll(() => applySchema(graph));
afterAll(() => graph.close());

/** The same rows without anything that keeps them true: no lock, no journal, no counting, no stories. */
const BARE = [
  `UNWIND $articles AS row MERGE (a:Article {id: row.article.id}) SET a += row.article
   MERGE (v:ArticleVersion {id: row.version.id}) SET v += row.version MERGE (a)-[:HAS_VERSION]->(v)`,
  `UNWIND $sentences AS row MATCH (v:ArticleVersion {id: row.versionId}) MERGE (n:Sentence {id: row.id}) SET n += row MERGE (v)-[:HAS_SENTENCE]->(n)`,
  `UNWIND $entities AS row MERGE (e:Entity {id: row.id}) SET e += row { .type, .name, .nameEn, .aliases, .nameKey, .searchText } SET e:$(row.labels)`,
  `UNWIND $mentions AS row MATCH (n:Sentence {id: row.sentenceId}) MATCH (e:Entity {id: row.entityId}) MERGE (n)-[r:MENTIONS {start: row.start, end: row.end}]->(e) SET r.surface = row.surface`,
  `UNWIND $statements AS row MERGE (s:Statement {id: row.properties.id}) SET s += row.properties WITH s, row
   MATCH (a:Entity {id: row.subject}) MERGE (s)-[:SUBJECT]->(a) WITH s, row MATCH (b:Entity {id: row.object}) MERGE (s)-[:OBJECT]->(b)`,
  `UNWIND $evidence AS row MATCH (s:Statement {id: row.statementId}) MATCH (n:Sentence {id: row.sentenceId}) MERGE (s)-[r:EVIDENCE {start: row.start, end: row.end}]->(n) SET r.role = row.role`,
];

async function loadBare(batch: readonly LoadableExtraction[]): Promise<void> {
  const parameters = {
    articles: batch.map((one) => ({ article: rows.articleRow(one), version: rows.versionRow(one, 1) })),
    sentences: batch.flatMap((one) =>
      rows.sentenceRows(one).map((row) => ({ ...row, versionId: one.article.versionId })),
    ),
    entities: batch.flatMap(rows.entityRows),
    mentions: batch.flatMap(rows.mentionRows),
    statements: batch.flatMap((one) => rows.statementRows(one, new Map())),
    evidence: batch.flatMap(rows.evidenceRows),
  };
  await graph.write('bare', async (run) => {
    for (const statement of BARE) await run(statement, parameters);
  });
}

/** Milliseconds that `work` takes for each article of a part. */
async function time(
  part: readonly LoadableExtraction[],
  work: (one: LoadableExtraction) => Promise<unknown>,
): Promise<number> {
  const start = performance.now();
  for (const one of part) await work(one);
  return (performance.now() - start) / part.length;
}

const say = (what: string, value: string): void => {
  process.stdout.write(`${what.padEnd(44)} ${value}\n`);
};

test(`load ${COUNT} generated articles`, async () => {
  const part = Math.max(100, Math.floor(COUNT / 10));
  const sample = [...generateArticles(part, 2)].map(readRaw);
  await emptyDatabase();
  await time(sample.slice(0, 50), (one) => loadBare([one]));
  await emptyDatabase();
  const bare = await time(sample, (one) => loadBare([one]));
  say('bare UNWIND … MERGE, an article a transaction', `${bare.toFixed(1)} ms an article`);
  await emptyDatabase();
  await loadCatalogue(graph, catalogue);
  const times: number[] = [];
  const heap: number[] = [];
  let batch: LoadableExtraction[] = [];
  for (const raw of generateArticles(COUNT)) {
    batch.push(readRaw(raw));
    if (batch.length < part) continue;
    times.push(await time(batch, (one) => loadExtraction(graph, one, deriving)));
    batch = [];
    global.gc?.();
    heap.push(process.memoryUsage().heapUsed / 1_048_576);
    say(
      `loaded ${times.length * part}`,
      `${times.at(-1)?.toFixed(1)} ms an article, heap ${heap.at(-1)?.toFixed(0)} MB`,
    );
  }
  const [first = 0, second = first] = times;
  const last = times.at(-1) ?? 0;
  say('rate against bare, second part', `${((100 * bare) / second).toFixed(0)} %`);
  say('last part against the second', `${((100 * last) / second).toFixed(0)} %`);
  const { checked, faults } = await check(graph, deriving);
  say('statements checked, faults', `${checked}, ${faults.length}`);
});
