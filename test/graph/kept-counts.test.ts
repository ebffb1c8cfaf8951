import { afterAll, beforeAll, expect, test } from 'vitest';
import { keptCounts } from '../../src/api/kept-counts.ts';
import { statsQuery } from '../../src/graph/read/find-stats.ts';
import { totalQuery } from '../../src/graph/read/list-query.ts';
import { rootStatementList } from '../../src/graph/read/lists.ts';
import type { Wanted } from '../../src/graph/read/projections.ts';
import { readBatch } from '../../src/graph/read/read-batch.ts';
import { unlessKnown } from '../../src/graph/read/unless-known.ts';
import { applySchema } from '../../src/graph/write/apply-schema.ts';
import { deriving, loadAll, readAs, testGraph } from '../support/graph-of.ts';
import { emptyDatabase } from '../support/test-server.ts';

const NOTHING: Wanted = { names: new Set(), has: () => false, at: () => NOTHING };
const { list } = rootStatementList({ filter: null, order: 'NEWEST', wanted: NOTHING, relationTypes: [...deriving] });
const KEYS = [{ id: '' }];

const sent: string[] = [];
const graph = testGraph({ onStatement: (caller) => sent.push(caller) });
beforeAll(async () => {
  await emptyDatabase();
  await applySchema(graph);
  await loadAll(graph, [readAs('first', 'Казахстан поддержал создание Центра изучения солёных озёр.')]);
}, 240_000);
afterAll(() => graph.close());

const count = async (): Promise<number> =>
  Number((await graph.read('MATCH (s:Statement {current: true}) RETURN count(*) AS n', {}, 'test'))[0]?.n);

test('what tells of the whole graph is asked in one statement, and counted once in each of its states', async () => {
  const kept = keptCounts();
  const total = async (): Promise<unknown> => (await kept(graph, totalQuery(list), KEYS)).rows.get('')?.[0];
  expect(await total()).toBe(await count());
  sent.length = 0;
  const { rows, looks } = await kept(graph, totalQuery(list), KEYS);
  expect([rows.get('')?.[0], sent.length]).toEqual([await count(), 1]);
  // The second time nothing is counted: there is no row.
  for (const query of [totalQuery(list), statsQuery()])
    expect((await readBatch(graph, unlessKnown(query, looks.after), KEYS)).rows.size).toBe(0);
  await loadAll(graph, [readAs('second', 'Узбекистан поддержал создание Фонда горных лугов.')]);
  const now = await total();
  expect(now).toBe(await count());
  expect(now).toBeGreaterThan(Number(rows.get('')?.[0]));
});

test('a state of the same number but of another past is counted anew: a backup was restored and went on', async () => {
  const kept = keptCounts();
  const total = async () => {
    const { rows, looks } = await kept(graph, totalQuery(list), KEYS);
    return { found: rows.get('')?.[0], seq: looks.after.seq };
  };
  const before = await total();
  await loadAll(graph, [readAs('third', 'Киргизия поддержала создание Музея степных трав.')]);
  await graph.write('test', (run) => run("MATCH (j:Journal {id: 'journal'}) SET j.seq = $seq", { seq: before.seq }));
  expect(await total()).toEqual({ found: await count(), seq: before.seq });
  expect(await count()).toBeGreaterThan(Number(before.found));
});
