import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { createDecisions } from '../../src/commands/decisions.ts';
import { applySchema } from '../../src/graph/write/apply-schema.ts';
import { loadCatalogue } from '../../src/graph/write/load-catalogue.ts';
import { askLines } from '../support/ask-lines.ts';
import { catalogue, deriving, loadAll, readAs, relations, testGraph } from '../support/graph-of.ts';
import { emptyDatabase } from '../support/test-server.ts';

const graph = testGraph();

beforeAll(async () => {
  await emptyDatabase();
  await applySchema(graph);
  await loadCatalogue(graph, catalogue);
  await loadAll(graph, [
    readAs('first', 'Армения предложила создать Центр изучения климата СНГ.', '2020-03-01'),
    readAs('second', 'Сербия поддерживает создание Центра изучения климата СНГ.', '2021-03-01'),
    readAs('fund', 'Чили предложила создать Фонд сухих озёр. БРИКС осудил терроризм.', '2019-02-01'),
    readAs('pact', 'Бразилия подписала Конвенцию о снегах. Китай не подписал Конвенцию о снегах.', '2015-02-01'),
    readAs('words-1', 'Чехия назвала общую память народов степи основой союза. Чехия осудила терроризм.', '2021-05-01'),
    readAs('words-2', 'Посол вспомнил об общей памяти народов степи. Непал осудил терроризм.', '2022-05-01'),
    readAs('third', 'Сербия выступила против создания Центра изучения климата СНГ.', '2023-03-01'),
  ]);
});
afterAll(() => graph.close());

const decisions = createDecisions({ graph, relations, deriving });

const lines = (question: string, ...names: readonly string[]) => askLines(graph, question, ...names);

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

  test('what nobody moved for long, and who stands alone', async () => {
    // The centre was rejected; the fund was only proposed.
    expect(await lines('stalled')).toEqual([
      expect.stringMatching(/^Фонд сухих озёр \(.+\) {2}proposed, \d+ days without a step; last proposed by Чили$/u),
    ]);
    expect(await lines('alone')).toContain('Чили  alone on: Фонд сухих озёр, and nobody speaks of the same');
  });

  test('two years of one speaker', async () => {
    const told = await lines('years', 'Сербия', '2021', '2023');
    expect(told).toEqual([
      expect.stringMatching(/^turned {2}Сербия {2}SUPPORTS → OPPOSES {2}Центр изучения климата СНГ$/u),
    ]);
  });

  test('who of a body is missing from a document: members of the day alone', async () => {
    const told = await lines('absent', 'Конвенция о снегах', 'БРИКС');
    expect(told).toContain('Индия  not mentioned');
    expect(told).toContain('Китай  refused');
    expect(told).not.toContainEqual(expect.stringMatching(/^(?:Бразилия|Египет) /u));
  });

  test('phrases that two stories have', async () => {
    const told = await lines('phrases');
    expect(told).toContainEqual(expect.stringMatching(/^«общую память народов степи»$/u));
    expect(told).toContainEqual(
      expect.stringMatching(/^ {2}first used 2021-05-01: «.*общую память народов степи.*»$/u),
    );
  });

  test('a person resolves a conflict: both statements stay, with the word beside them', async () => {
    const [, open = ''] = await lines('conflicts');
    const [, one = '', other = ''] = /^ {2}open: kurultai resolve (s_\w+) (s_\w+)$/u.exec(open) ?? [];
    const decided = await decisions.resolve(one, other, 'other', { by: 'Анна', why: 'the later report was confirmed' });
    expect(decided.decision).toMatchObject({ kind: 'resolve', by: 'Анна' });
    const told = await lines('conflicts');
    expect(told[1]).toMatch(/^ {2}resolved by Анна, .*: the second holds \(the later report was confirmed\)$/u);
    // The same said again, in the other order, changes nothing.
    const input = { by: 'Анна', why: 'again' };
    await expect(decisions.resolve(other, one, 'one', input)).rejects.toMatchObject({ code: 'DECISION_IDLE' });
    await expect(decisions.resolve(one, one, 'one', input)).rejects.toMatchObject({ code: 'DECISION_IDLE' });
    await expect(decisions.resolve(one, 's_none', 'one', input)).rejects.toMatchObject({ code: 'TARGET_UNKNOWN' });
    await decisions.resolve(one, other, 'open', input);
    expect((await lines('conflicts'))[1]).toBe(open);
    expect((await check(graph, deriving)).faults).toEqual([]);
  });

  test('a turned state is for nothing together with the proposer', async () => {
    expect(await lines('co-support')).toEqual([]);
  });
});
