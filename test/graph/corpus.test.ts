import { afterAll, beforeAll, expect, test } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { createDecisions } from '../../src/commands/decisions.ts';
import { rootDecisionList } from '../../src/graph/read/decision-list.ts';
import {
  evidenceQuery,
  type IdentityQuestion,
  identityQuery,
  identityQuestions,
  type IdentityRow,
} from '../../src/graph/read/find-identity-questions.ts';
import { pageQuery } from '../../src/graph/read/list-query.ts';
import { readBatch } from '../../src/graph/read/read-batch.ts';
import type { DecisionRecord } from '../../src/graph/read/records.ts';
import { applySchema } from '../../src/graph/write/apply-schema.ts';
import { loadCatalogue } from '../../src/graph/write/load-catalogue.ts';
import { catalogue, deriving, loadAll, readAs, relations, testGraph } from '../support/graph-of.ts';
import { stateOf } from '../support/replay.ts';
import { secondCorpus } from '../support/second-corpus.ts';
import { emptyDatabase } from '../support/test-server.ts';

const graph = testGraph();
const decisions = createDecisions({ graph, relations, deriving });
const WHY = { by: 'Анна', why: 'the newsroom withdrew it' };
const idOf = (sourceId: string): string =>
  secondCorpus.find(({ article }) => article.sourceId === sourceId)?.article.id ?? '';

beforeAll(async () => {
  await emptyDatabase();
  await applySchema(graph);
  await loadCatalogue(graph, catalogue);
  await loadAll(graph, secondCorpus);
}, 240_000);
afterAll(() => graph.close());

const rows = (query: string): Promise<readonly Readonly<Record<string, unknown>>[]> => graph.read(query, {}, 'test');

/** The newest decisions of the journal. */
async function findDecisions(limit: number): Promise<readonly DecisionRecord[]> {
  const { list, keys } = rootDecisionList(['remove', 'restore', 'merge', 'unmerge'], null);
  const query = pageQuery(list, { behind: null, backwards: false, limit });
  const { rows: found } = await readBatch(
    graph,
    query,
    keys.map((id) => ({ id })),
  );
  return (found.get('') ?? []).map((row) => (row as { node: DecisionRecord }).node);
}

test('reprints are one source, the same news in other words another', async () => {
  const stories = await rows(
    'MATCH (t:Story)<-[:IN_STORY]-(a) WITH t, a ORDER BY a.sourceId WITH t, collect(a.sourceId) AS told WHERE size(told) > 1 RETURN told',
  );
  expect(stories).toEqual(
    expect.arrayContaining([
      { told: ['water-2', 'water-2-copy', 'water-2-copy-2'] },
      { told: ['memory-2', 'memory-2-copy'] },
    ]),
  );
  expect(stories).toHaveLength(2);
  const [edge] = await rows(
    "MATCH (:Entity {id: 'e_kazakhstan'})-[r:SUPPORTS]->(c) WHERE c.name CONTAINS 'водных' RETURN r.articles AS articles, r.stories AS stories",
  );
  expect(edge).toEqual({ articles: 3, stories: 1 });
});

test('a correction is a second version: the first stays, superseded', async () => {
  expect(
    await rows(
      "MATCH (:Article {sourceId: 'loan-1'})-[:HAS_VERSION]->(v) RETURN v.n AS n, v.current AS current ORDER BY n",
    ),
  ).toEqual([
    { n: 1, current: false },
    { n: 2, current: true },
  ]);
  const [row] = await rows(
    'MATCH (s:Statement)-[:EVIDENCE]->(:Sentence)<-[:HAS_SENTENCE]-(v:ArticleVersion {n: 1, current: false}) RETURN count(s) > 0 AS kept, any(one IN collect(s.current) WHERE one) AS counted',
  );
  expect(row).toEqual({ kept: true, counted: false });
});

test.each([
  ['water-1', 'e_islam-karimov'],
  ['water-4', 'e_shavkat-mirziyoyev'],
  ['visit-2', 'e_shavkat-mirziyoyev'],
])('«президент Узбекистана» in %s is %s', async (sourceId, person) => {
  const found = await rows(
    `MATCH (:Article {sourceId: '${sourceId}'})-[:HAS_VERSION]->()-[:HAS_SENTENCE]->()-[m:MENTIONS]->(e:Entity) WHERE toLower(m.surface) STARTS WITH 'президент узбекистана' OR m.surface = 'Президент Узбекистана' RETURN DISTINCT e.id AS id`,
  );
  expect(found.map(({ id }) => id)).toContain(person);
});

test('outside every tenure nobody is meant', () => {
  const { mentions } = readAs(
    'early',
    'Президент Узбекистана предложил создать Центр водных исследований в Ташкенте.',
    '1985-01-01',
  );
  const entities = mentions.filter(({ surface }) => surface === 'Президент Узбекистана').map(({ entity }) => entity);
  expect(entities.filter((id) => id === 'e_islam-karimov' || id === 'e_shavkat-mirziyoyev')).toEqual([]);
});

test('a collective is one actor, whoever its members are', async () => {
  const subjects = await rows(
    "MATCH (s:Statement {type: 'CONDEMNED', current: true})-[:SUBJECT]->(e) MATCH (a:Article {id: s.articleId, sourceId: 'visit-1'}) RETURN DISTINCT labels(e) AS labels",
  );
  expect(subjects).toHaveLength(1);
  expect(subjects[0]?.labels).toEqual(expect.arrayContaining(['Collective', 'Actor']));
  const members = async (day: string): Promise<unknown> =>
    (
      await rows(
        `MATCH (m)-[r:MEMBERSHIP {role: 'member'}]->(:Entity {id: 'e_sco'}) WHERE r.from <= '${day}' AND coalesce(r.to, '9999') > '${day}' RETURN count(m) AS n`,
      )
    )[0]?.n;
  expect([await members('2016-01-01'), await members('2018-01-01')]).toEqual([6, 8]);
});

test('a withdrawn article goes, a reload respects it, and its decision hangs on', async () => {
  const before = await stateOf(graph);
  await decisions.remove(idOf('rumour-1'), WHY);
  await loadAll(graph, secondCorpus);
  expect(await rows("MATCH (a:Article {sourceId: 'rumour-1'}) RETURN a")).toEqual([]);
  expect((await findDecisions(10))[0]).toMatchObject({ kind: 'remove', dangling: false, by: 'Анна' });
  await decisions.restore(idOf('rumour-1'), WHY);
  expect(await stateOf(graph)).toBe(before);
});

test('a decision on what is no longer there is kept and told as dangling', async () => {
  const fund = readAs('fund', 'Чили поддержала создание Фонда солёных озёр.');
  await loadAll(graph, [fund]);
  const id = fund.entities.find(({ name }) => name.includes('Фонд'))?.id ?? '';
  await decisions.merge(id, 'e_chile', WHY);
  await decisions.remove(fund.article.id, WHY);
  const told = await findDecisions(2);
  expect(told.map(({ kind, dangling }) => [kind, dangling])).toEqual([
    ['remove', false],
    ['merge', true],
  ]);
});

async function askedOf(surname: string): Promise<readonly IdentityQuestion[]> {
  const { rows } = await readBatch(graph, identityQuery(50), [{ id: '' }]);
  const found = identityQuestions((rows.get('') ?? []) as readonly IdentityRow[], 50);
  return found.filter(({ surface }) => surface.includes(surname));
}

test('entities of one name are asked about, with the sentences of each', async () => {
  await loadAll(graph, [
    readAs('same-1', 'Сергей Лесняков поддержал создание Фонда лесов.'),
    readAs('same-2', 'С. Лесняков выступил против создания Фонда лесов.'),
  ]);
  const asked = await askedOf('Лесняков');
  expect(asked.map(({ kind, candidates }) => [kind, candidates.length])).toEqual([['SAME_NAME', 2]]);
  const [first = '', second = ''] = asked[0]?.candidates ?? [];
  const { rows } = await readBatch(graph, evidenceQuery, [{ id: first }, { id: second }]);
  expect([first, second].every((id) => (rows.get(id) ?? []).length > 0)).toBe(true);
  await decisions.merge(second, first, WHY);
  expect(await askedOf('Лесняков')).toEqual([]);
});

test('all of it is proved', async () => {
  expect((await check(graph, deriving)).faults).toEqual([]);
});
