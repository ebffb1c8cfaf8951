import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExplainedPath } from '../../src/analysis/paths.ts';
import { askCommon, askFragility, askNeighbours, askPaths, USUAL_BOUNDS } from '../../src/commands/path-analyses.ts';
import { createDecisions } from '../../src/commands/decisions.ts';
import type { EdgeFilter } from '../../src/graph/read/find-paths.ts';
import { findProofs } from '../../src/graph/read/find-proofs.ts';
import { askGraph } from '../../src/graph/read/find-proved-statements.ts';
import { applySchema } from '../../src/graph/write/apply-schema.ts';
import { deriving, loadAll, readAs, relations, testGraph } from '../support/graph-of.ts';
import { emptyDatabase } from '../support/test-server.ts';

const graph = testGraph();
const decisions = createDecisions({ graph, relations, deriving });
const asked = askGraph(graph);

/** Армения – Центр климата – Сербия in two articles of their own; Индия hangs on Сербия by one article alone. */
const ARTICLES = [
  readAs('one', 'Армения предложила создать Центр изучения климата СНГ.', '2020-03-01'),
  readAs('two', 'Сербия поддерживает создание Центра изучения климата СНГ.', '2021-03-01'),
  readAs('three', 'Армения поддержала Договор о границе. Сербия поддержала Договор о границе.', '2022-03-01'),
  readAs(
    'four',
    'Сербия поддержала создание Фонда развития Арктики. Индия поддержала создание Фонда развития Арктики.',
    '2023',
  ),
];

beforeAll(async () => {
  await emptyDatabase();
  await applySchema(graph);
  await loadAll(graph, ARTICLES);
});
afterAll(() => graph.close());

const [ARMENIA, SERBIA, INDIA] = ['e_armenia', 'e_serbia', 'e_india'];
const through = (paths: readonly ExplainedPath[]): readonly string[] =>
  paths.map(({ nodes }) => nodes.map(({ name }) => name).join(' — '));
interface Walk {
  readonly length: number;
  readonly count?: number;
  readonly filter?: EdgeFilter;
}
const paths = (from: string, to: string, { length, count = 5, filter = {} }: Walk) =>
  askPaths(asked, [from, to], { ...USUAL_BOUNDS, length, count }, filter);

describe('ways between two entities', () => {
  test('are shortest first, ties by names, each edge with sentences that the stored texts prove', async () => {
    const found = await paths(ARMENIA, SERBIA, { length: 4 });
    expect(through(found)).toEqual([
      'Армения — Договор о границе — Сербия',
      'Армения — Центр изучения климата СНГ — Сербия',
    ]);
    const ids = found.flatMap(({ hops }) => hops.flatMap(({ statements }) => statements.map(({ id }) => id)));
    expect(ids.length).toBeGreaterThan(3);
    expect((await findProofs(graph, ids)).every((proof) => proof?.verdict === 'PROVED')).toBe(true);
  });

  test.each<readonly [string, EdgeFilter, number]>([
    ['only of some relations', { types: ['PROPOSED', 'SUPPORTS'] }, 2],
    ['of a relation that none has', { types: ['OPPOSES'] }, 0],
    ['since a day', { since: '2022-01-01' }, 1],
    ['until a day', { until: '2021-12-31' }, 1],
    ['told by two stories', { stories: 2 }, 0],
  ])('%s', async (_title, filter, count) => {
    expect(await paths(ARMENIA, SERBIA, { length: 2, filter })).toHaveLength(count);
  });

  test('go no further than they may, and not through hubs', async () => {
    expect(await paths(ARMENIA, INDIA, { length: 3 })).toEqual([]);
    expect(await paths(ARMENIA, INDIA, { length: 4 })).toHaveLength(2);
    expect(await askPaths(asked, [ARMENIA, SERBIA], { length: 4, count: 5, hub: 1 })).toEqual([]);
  });

  test.each([
    ['to itself', ARMENIA, ARMENIA],
    ['to nobody', ARMENIA, 'e_none'],
  ])('there is none %s', async (_title, from, to) => {
    expect(await paths(from, to, { length: 4 })).toEqual([]);
  });

  test.each([
    ['length', 7, 1],
    ['count', 4, 21],
  ])('a %s out of range is refused', async (argument, length, count) => {
    await expect(paths(ARMENIA, SERBIA, { length, count })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { argument },
    });
  });

  test('a period that ends before it begins is refused', async () => {
    await expect(
      paths(ARMENIA, SERBIA, { length: 4, filter: { since: '2022-01-01', until: '2021-01-01' } }),
    ).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });
});

describe('a link that hangs on one story', () => {
  test('is named with the story’s words; taking its article away really splits', async () => {
    const { bridges, connected } = await askFragility(asked, [ARMENIA, INDIA]);
    expect(connected).toBe(true);
    const four = ARTICLES[3]?.article.id ?? '';
    expect(bridges.map(({ statements }) => statements[0]?.article.id)).toEqual([four]);
    await decisions.remove(four, { by: 'Анна', why: 'to see what holds without it' });
    try {
      expect((await askFragility(asked, [ARMENIA, INDIA])).connected).toBe(false);
      expect((await askFragility(asked, [ARMENIA, SERBIA])).connected).toBe(true);
    } finally {
      await decisions.restore(four, { by: 'Анна', why: 'seen' });
    }
  });

  test('is none where another story tells it too', async () => {
    expect((await askFragility(asked, [ARMENIA, SERBIA])).bridges).toEqual([]);
  });

  test('of the unconnected is said to be none', async () => {
    expect(await askFragility(asked, [ARMENIA, 'e_none'])).toEqual({ connected: false, bridges: [], path: null });
  });
});

describe('neighbours', () => {
  test('are within their budget, strongest first, then by names', async () => {
    expect(through(await askNeighbours(asked, SERBIA, 2))).toEqual([
      'Сербия — Договор о границе',
      'Сербия — Фонд развития Арктики',
    ]);
    expect(await askNeighbours(asked, SERBIA, 100)).toHaveLength(3);
  });

  test('in common are ways of two edges', async () => {
    expect(through(await askCommon(asked, [ARMENIA, SERBIA], 10))).toEqual([
      'Армения — Договор о границе — Сербия',
      'Армения — Центр изучения климата СНГ — Сербия',
    ]);
  });
});
