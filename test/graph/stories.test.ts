import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { createDecisions } from '../../src/commands/decisions.ts';
import { applySchema } from '../../src/graph/write/apply-schema.ts';
import type { LoadableExtraction } from '../../src/graph/extraction-input.ts';
import { deriving, dump, loadAll, readAs, relations, testGraph } from '../support/graph-of.ts';
import { emptyDatabase } from '../support/test-server.ts';

const graph = testGraph();
const decisions = createDecisions({ graph, relations, deriving });
const WHY = { by: 'Анна', why: 'a test' };

beforeAll(() => applySchema(graph));
beforeEach(emptyDatabase);
afterAll(() => graph.close());

const BODY =
  'Армения поддержала резолюцию Генассамблеи ООН. Об этом говорится в сообщении, которое распространили в понедельник.\n' +
  'Документ призывает страны обмениваться сведениями о паводках и строить общие хранилища. За него проголосовали сто двадцать делегаций.';
const copy = (n: number): LoadableExtraction => readAs(`copy-${n}`, `Заголовок номер ${n}\n\n${BODY}`);
const OWN_WORDS = readAs(
  'own',
  'Армения поддержала резолюцию Генассамблеи ООН.\nНовый текст, по словам дипломатов, обсуждали три недели и смягчили дважды; речь в нём идёт о предупреждении наводнений.',
);

const edge = async (): Promise<unknown> =>
  (
    await graph.read(
      "MATCH (:Entity {id: 'e_armenia'})-[r:SUPPORTS]->() RETURN r.articles AS articles, r.stories AS stories",
      {},
      'test',
    )
  )[0];
const stories = async (): Promise<readonly unknown[]> =>
  (
    await graph.read(
      'MATCH (t:Story)<-[:IN_STORY]-(a) WITH t, count(a) AS articles RETURN articles ORDER BY articles',
      {},
      'test',
    )
  ).map(({ articles }) => articles);

test('ten copies under other headlines are one source, a report in its own words another', async () => {
  await loadAll(
    graph,
    Array.from({ length: 10 }, (_, n) => copy(n)),
  );
  expect(await edge()).toEqual({ articles: 10, stories: 1 });
  await loadAll(graph, [OWN_WORDS]);
  expect(await edge()).toEqual({ articles: 11, stories: 2 });
  expect(await stories()).toEqual([1, 10]);
  expect((await check(graph, deriving)).faults).toEqual([]);
});

test('the order of loading leaves no trace', async () => {
  await loadAll(graph, [copy(1), copy(2), OWN_WORDS, copy(3)]);
  const expected = await dump(graph);
  await emptyDatabase();
  await loadAll(graph, [OWN_WORDS, copy(3), copy(2), copy(1)]);
  expect(await dump(graph)).toBe(expected);
});

test('a copy that is corrected into its own words leaves the story, and comes back with a removal undone', async () => {
  await loadAll(graph, [copy(1), copy(2), copy(3)]);
  await loadAll(graph, [readAs('copy-2', OWN_WORDS.article.text)]);
  expect(await edge()).toEqual({ articles: 3, stories: 2 });
  const before = await dump(graph);
  await decisions.remove(copy(1).article.id, WHY);
  expect(await stories()).toEqual([1, 1]);
  await decisions.restore(copy(1).article.id, WHY);
  expect(await dump(graph)).toBe(before);
  expect((await check(graph, deriving)).faults).toEqual([]);
});
