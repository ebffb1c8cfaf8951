import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { createDecisions, type DecisionInput } from '../../src/commands/decisions.ts';
import type { LoadableExtraction } from '../../src/graph/extraction-input.ts';
import { applySchema } from '../../src/graph/write/apply-schema.ts';
import { loadCatalogue } from '../../src/graph/write/load-catalogue.ts';
import { searchEntities } from '../../src/graph/read/search-entities.ts';
import { loadExtraction } from '../../src/graph/write/load-extraction.ts';
import { catalogue, deriving, dump, loadAll, readAs, relations, testGraph } from '../support/graph-of.ts';
import { emptyDatabase } from '../support/test-server.ts';

const graph = testGraph();
const decisions = createDecisions({ graph, relations, deriving });
const WHY: DecisionInput = { by: 'Анна', why: 'a test' };

beforeAll(() => applySchema(graph));
beforeEach(emptyDatabase);
afterAll(() => graph.close());

const SUPPORT = 'Армения поддержала резолюцию Генассамблеи ООН.';
const ONE = readAs('one', `${SUPPORT} Индия поддержала создание Фонда развития Арктики.`);
const TWO = readAs('two', `Сегодня прошёл дождь. ${SUPPORT}`, '2024-02');
const THREE = readAs('three', 'Шавкат Мирзиёев предложил создать Центр изучения климата в Ташкенте.', '2023');

const statementsOf = (extraction: LoadableExtraction, type: string): readonly { id: string; key: string }[] =>
  extraction.statements.filter((one) => one.type === type);
const first = <T>(list: readonly T[]): T => {
  const [one] = list;
  if (one === undefined) throw new TypeError('The sample must have one.');
  return one;
};
const count = async (pattern: string): Promise<number> =>
  Number(first(await graph.read(`MATCH ${pattern} RETURN count(*) AS n`, {}, 'test')).n);
const supports = async (): Promise<unknown> =>
  (await graph.read("MATCH (:Entity {id: 'e_armenia'})-[r:SUPPORTS]->() RETURN properties(r) AS edge", {}, 'test'))[0]
    ?.edge;
describe('removing an article', () => {
  test('leaves the edge that another article supports, with one source less', async () => {
    await loadAll(graph, [ONE, TWO]);
    expect(await supports()).toMatchObject({ statements: 2, articles: 2 });
    const decided = await decisions.remove(ONE.article.id, WHY);
    expect(await supports()).toMatchObject({
      statements: 1,
      articles: 1,
      firstDate: '2024-02-01',
      lastDate: '2024-02-29',
    });
    expect(decided).toMatchObject({ seq: 3, repeated: false, decision: { kind: 'remove', by: 'Анна', why: 'a test' } });
    expect(decided.bookmarks.length).toBeGreaterThan(0);
    expect((await check(graph, deriving)).faults).toEqual([]);
  });

  test('takes its statements, and the entities that nobody else mentions, but not the catalogue’s', async () => {
    await loadCatalogue(graph, catalogue);
    await loadAll(graph, [TWO]);
    const before = await dump(graph);
    await loadAll(graph, [ONE]);
    await decisions.remove(ONE.article.id, WHY);
    const withoutRemoved = (await dump(graph)).split('\n').filter((line) => !line.includes('"Removed"'));
    const nodes = (text: readonly string[]): readonly string[] => text.filter((line) => line.startsWith('{"labels"'));
    expect(nodes(withoutRemoved)).toEqual(nodes(before.split('\n')));
    expect(await count('(:Statement {articleId: "' + ONE.article.id + '"})')).toBe(0);
  });

  test('is respected by a reload, and by a corrected text', async () => {
    await loadAll(graph, [ONE, TWO]);
    await decisions.remove(ONE.article.id, WHY);
    const removed = await dump(graph);
    expect(await loadExtraction(graph, ONE, deriving)).toBe('removed');
    expect(await dump(graph)).toBe(removed);
    const corrected = readAs('one', `Вечером. ${SUPPORT}`);
    expect(await loadExtraction(graph, corrected, deriving)).toBe('removed');
    expect(await supports()).toMatchObject({ statements: 1 });
    await decisions.restore(ONE.article.id, WHY);
    const restored = await dump(graph);
    await emptyDatabase();
    await loadAll(graph, [TWO, ONE, corrected]);
    expect(await dump(graph)).toBe(restored);
  });

  test('and restoring it gives the state back', async () => {
    await loadCatalogue(graph, catalogue);
    await loadAll(graph, [ONE, TWO, THREE]);
    const [first] = ONE.statements;
    await decisions.correct(first?.key ?? '', { polarity: 'negative' }, WHY);
    const before = await dump(graph);
    await decisions.remove(ONE.article.id, WHY);
    await decisions.remove(THREE.article.id, WHY);
    await decisions.restore(ONE.article.id, WHY);
    await decisions.restore(THREE.article.id, WHY);
    expect(await dump(graph)).toBe(before);
    expect((await check(graph, deriving)).faults).toEqual([]);
  });
});

describe('a merge', () => {
  const into = 'e_tashkent';

  test('moves statements and edges to the canonical one, and an unmerge gives the state back', async () => {
    await loadCatalogue(graph, catalogue);
    await loadAll(graph, [ONE, TWO, THREE]);
    const before = await dump(graph);
    await decisions.merge('e_armenia', 'e_india', WHY);
    expect(await supports()).toBeUndefined();
    expect(await count("(:Entity {id: 'e_india'})-[:SUPPORTS]->()")).toBe(2);
    expect(
      await count("(:Statement {subjectId: 'e_india'})-[:SUBJECT]->(:Merged {id: 'e_armenia', mentioned: false})"),
    ).toBe(2);
    expect(await count("(:Place {id: 'e_armenia'})")).toBe(0);
    expect((await check(graph, deriving)).faults).toEqual([]);
    await decisions.unmerge('e_armenia', WHY);
    expect(await dump(graph)).toBe(before);
    expect((await check(graph, deriving)).faults).toEqual([]);
  });

  test('of a merged one goes to the end of the chain, and unmerging the middle leaves the rest', async () => {
    await loadAll(graph, [ONE, TWO, THREE]);
    const before = await dump(graph);
    await decisions.merge('e_armenia', 'e_india', WHY);
    const once = await dump(graph);
    await decisions.merge('e_india', into, WHY);
    expect(await count(`(:Merged)-[:SAME_AS]->(:Entity {id: '${into}'})`)).toBe(2);
    await decisions.unmerge('e_india', WHY);
    expect(await dump(graph)).toBe(once);
    await decisions.unmerge('e_armenia', WHY);
    expect(await dump(graph)).toBe(before);
  });

  test('holds for articles that come later, whatever the order', async () => {
    const fund = first(ONE.entities.filter(({ name }) => name.includes('Фонд'))).id;
    await loadAll(graph, [ONE, THREE]);
    await decisions.merge(fund, into, WHY);
    await loadAll(graph, [TWO, readAs('four', 'Непал поддержал создание Фонда развития Арктики.')]);
    const state = await dump(graph);
    expect(await count(`(:Entity {id: 'e_nepal'})-[:SUPPORTS]->(:Entity {id: '${into}'})`)).toBe(1);
    await decisions.unmerge(fund, WHY);
    await decisions.merge(fund, into, WHY);
    expect(await dump(graph)).toBe(state);
    expect((await check(graph, deriving)).faults).toEqual([]);
  });

  test('lets a search for the merged name find the canonical one', async () => {
    await loadCatalogue(graph, catalogue);
    await loadAll(graph, [ONE, TWO]);
    await decisions.merge('e_armenia', 'e_india', WHY);
    const found = await searchEntities(graph, 'Армения', ['Place'], 5);
    expect(found.map(({ item }) => item.id)).toContain('e_india');
    expect(found.map(({ item }) => item.id)).not.toContain('e_armenia');
  });

  test('waits for an entity that a removal took away', async () => {
    await loadAll(graph, [ONE, TWO, THREE]);
    const fund = first(ONE.entities.filter(({ name }) => name.includes('Фонд'))).id;
    await decisions.merge(fund, into, WHY);
    const merged = await dump(graph);
    await decisions.remove(ONE.article.id, WHY);
    expect(await count('(:Merged)')).toBe(0);
    await decisions.restore(ONE.article.id, WHY);
    expect(await dump(graph)).toBe(merged);
  });
});

describe('a review', () => {
  const statement = first(statementsOf(TWO, 'SUPPORTS'));

  test('that rejects takes the statement out of the edge and keeps it', async () => {
    await loadAll(graph, [ONE, TWO]);
    await decisions.reject(statement.id, WHY);
    expect(await supports()).toMatchObject({ statements: 1, articles: 1 });
    expect(await count(`(:Statement {id: '${statement.id}', review: 'rejected'})`)).toBe(1);
    await decisions.confirm(statement.key, WHY);
    expect(await supports()).toMatchObject({ statements: 2, articles: 2 });
    expect((await check(graph, deriving)).faults).toEqual([]);
  });

  test('survives a reload and a correction elsewhere in the article', async () => {
    await loadAll(graph, [ONE, TWO]);
    await decisions.reject(statement.id, WHY);
    const corrected = readAs('two', `Сегодня прошёл снег. ${SUPPORT}`, '2024-02');
    await loadAll(graph, [TWO, corrected]);
    expect(await count("(:Statement {review: 'rejected', current: true})")).toBe(1);
    expect(await supports()).toMatchObject({ statements: 1, articles: 1 });
  });

  test('that corrects puts another reading beside the machine’s', async () => {
    await loadAll(graph, [ONE, TWO]);
    const before = await dump(graph);
    await decisions.correct(statement.id, { subjectId: 'e_india', polarity: 'positive' }, WHY);
    expect(await supports()).toMatchObject({ statements: 1 });
    const [row] = await graph.read(
      `MATCH (c:Statement)-[:CORRECTS]->(m:Statement {id: '${statement.id}'})
       RETURN m.review AS review, m.subjectId AS machine, c.subjectId AS analyst, c.quote = m.quote AS sameWords, c.extractor AS extractor`,
      {},
      'test',
    );
    expect(row).toEqual({
      review: 'corrected',
      machine: 'e_armenia',
      analyst: 'e_india',
      sameWords: true,
      extractor: 'analyst',
    });
    expect((await check(graph, deriving)).faults).toEqual([]);
    await decisions.confirm(statement.id, WHY);
    expect((await dump(graph)).replace(',"review":"confirmed"', '')).toBe(before);
  });
});

describe('what cannot be decided is refused with a code, and nothing changes', () => {
  test.each<readonly [string, string, () => Promise<unknown>]>([
    ['an unknown article', 'TARGET_UNKNOWN', () => decisions.remove('a_none', WHY)],
    ['an article that is not removed', 'DECISION_IDLE', () => decisions.restore(ONE.article.id, WHY)],
    ['an unknown entity', 'TARGET_UNKNOWN', () => decisions.merge('e_none', 'e_india', WHY)],
    ['an unknown canonical', 'TARGET_UNKNOWN', () => decisions.merge('e_india', 'e_none', WHY)],
    ['a merge into itself', 'MERGE_CIRCLE', () => decisions.merge('e_india', 'e_india', WHY)],
    ['an unmerge of nothing', 'DECISION_IDLE', () => decisions.unmerge('e_india', WHY)],
    ['an unknown statement', 'TARGET_UNKNOWN', () => decisions.confirm('s_none', WHY)],
    [
      'a correction to an unknown entity',
      'TARGET_UNKNOWN',
      () => decisions.correct(first(ONE.statements).id, { subjectId: 'e_none' }, WHY),
    ],
    [
      'a correction to an unknown relation',
      'BAD_USER_INPUT',
      () => decisions.correct(first(ONE.statements).id, { type: 'LIKES' }, WHY),
    ],
    ['a correction of nothing', 'BAD_USER_INPUT', () => decisions.correct(first(ONE.statements).id, {}, WHY)],
    ['a decision of nobody', 'BAD_USER_INPUT', () => decisions.remove(ONE.article.id, { by: ' ', why: 'x' })],
    ['a decision without a reason', 'BAD_USER_INPUT', () => decisions.remove(ONE.article.id, { by: 'x', why: '' })],
  ])('%s: %s', async (_what, code, act) => {
    await loadAll(graph, [ONE]);
    const before = await dump(graph);
    await expect(act()).rejects.toMatchObject({ code });
    expect(await dump(graph)).toBe(before);
    expect(await graph.read('MATCH (j:Journal) RETURN j.seq AS seq', {}, 'test')).toEqual([{ seq: 1 }]);
  });

  test('a circle over three: MERGE_CIRCLE', async () => {
    await loadAll(graph, [ONE, THREE]);
    await decisions.merge('e_armenia', 'e_india', WHY);
    await decisions.merge('e_india', 'e_tashkent', WHY);
    await expect(decisions.merge('e_tashkent', 'e_armenia', WHY)).rejects.toMatchObject({ code: 'MERGE_CIRCLE' });
  });

  test('removing twice: DECISION_IDLE', async () => {
    await loadAll(graph, [ONE]);
    await decisions.remove(ONE.article.id, WHY);
    await expect(decisions.remove(ONE.article.id, WHY)).rejects.toMatchObject({ code: 'DECISION_IDLE' });
  });
});

describe('a decision that is sent twice', () => {
  const once: DecisionInput = { ...WHY, idempotencyKey: 'request-1' };

  test('under one key is one decision', async () => {
    await loadAll(graph, [ONE, TWO]);
    const decided = await decisions.remove(ONE.article.id, once);
    const again = await decisions.remove(ONE.article.id, once);
    expect(again).toMatchObject({ repeated: true, decision: decided.decision });
    expect(await count('(:Change)')).toBe(3);
  });

  test('with other content is refused', async () => {
    await loadAll(graph, [ONE, TWO]);
    await decisions.remove(ONE.article.id, once);
    await expect(decisions.remove(TWO.article.id, once)).rejects.toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
  });

  test('at the same time, without a key: one is done, the other finds it done', async () => {
    await loadAll(graph, [ONE, TWO]);
    const both = await Promise.allSettled([
      decisions.remove(ONE.article.id, WHY),
      decisions.remove(ONE.article.id, WHY),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
