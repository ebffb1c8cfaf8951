import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { QUESTIONS } from '../../src/commands/analyses.ts';
import { askGraph } from '../../src/graph/read/find-proved-statements.ts';
import { searchEntities } from '../../src/graph/read/search-entities.ts';
import { applySchema } from '../../src/graph/write/apply-schema.ts';
import { loadCatalogue } from '../../src/graph/write/load-catalogue.ts';
import { ENTITY_TYPES } from '../../src/mentions/mention.ts';
import { catalogue, loadAll, readAs, testGraph } from '../support/graph-of.ts';
import { emptyDatabase } from '../support/test-server.ts';

const TODAY = '2026-01-01';
const graph = testGraph();

beforeAll(async () => {
  await emptyDatabase();
  await applySchema(graph);
  await loadCatalogue(graph, catalogue);
  await loadAll(graph, [
    readAs('first', 'Армения предложила создать Центр изучения климата СНГ.', '2020-03-01'),
    readAs('second', 'Сербия поддерживает создание Центра изучения климата СНГ.', '2021-03-01'),
    readAs('third', 'Сербия выступила против создания Центра изучения климата СНГ.', '2023-03-01'),
  ]);
});
afterAll(() => graph.close());

/** What a question answers about entities of these names. */
async function lines(question: string, ...names: readonly string[]): Promise<readonly string[]> {
  const ends = await Promise.all(
    names.map(async (name) => (await searchEntities(graph, name, ENTITY_TYPES, 1))[0]?.item),
  );
  const asked = QUESTIONS.find(({ name }) => name === question);
  if (!asked) throw new TypeError(`There must be a question ${question}.`);
  const { told } = await asked.answer(
    { ask: askGraph(graph), today: TODAY },
    ends.flatMap((end) => end ?? []),
  );
  return told.map(({ line }) => line);
}

describe('asked of a real graph', () => {
  test('the life cycle of a centre', async () => {
    expect(await lines('life-cycle', 'центром изучения климата')).toEqual([
      '2020-03-01  first mentioned',
      '2020-03-01  proposed by Армения',
      '2021-03-01  supported by Сербия',
      '2023-03-01  rejected by Сербия',
      'reached: supported',
      'not told: called for',
      'supported by: Сербия',
      'days since the last step: 1037',
    ]);
  });

  test('the ledger of a state tells where it turned', async () => {
    expect((await lines('ledger', 'Сербия')).at(-1)).toMatch(/turned between 2021-03-01 and 2023-03-01$/u);
  });

  test('the timeline of an entity, oldest first', async () => {
    const dates = (await lines('timeline', 'Центр изучения климата')).map((line) => line.slice(0, 10));
    expect(dates).toEqual([...dates].sort());
    expect(dates.length).toBeGreaterThan(2);
  });

  test.each([
    ['conflicts', /^STANCE .*Сербия/u],
    ['matrix', /^Армения × Центр изучения климата СНГ/u],
    ['gaps', /^Центр изучения климата СНГ \(Centre\) {2}not told: .*seat/u],
  ])('%s', async (question, line) => {
    expect(await lines(question)).toContainEqual(expect.stringMatching(line));
  });

  test('a turned state is for nothing together with the proposer', async () => {
    expect(await lines('co-support')).toEqual([]);
  });
});
