import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { createDecisions } from '../../src/commands/decisions.ts';
import { applySchema } from '../../src/graph/write/apply-schema.ts';
import { loadCatalogue } from '../../src/graph/write/load-catalogue.ts';
import { catalogue, deriving, loadAll, readAs, relations, testGraph } from '../support/graph-of.ts';
import { emptyDatabase } from '../support/test-server.ts';

const graph = testGraph();
const ARTICLES = [
  readAs('one', 'Армения поддержала резолюцию Генассамблеи ООН. Индия поддержала создание Фонда развития Арктики.'),
  readAs('two', 'Шавкат Мирзиёев предложил создать Центр изучения климата в Ташкенте.', '2023'),
  readAs('three', 'Кения поддержала создание Фонда развития Африки.', '2023'),
];
const ENTITY = "type: 'Centre', name: 'x', secondLabels: []";

/** What somebody with the password may write in Neo4j Browser, and what the check says of it. All are written before one check. */
const BY_HAND: readonly (readonly [title: string, statement: string, fault: RegExp])[] = [
  ['a node of a label of one’s own', "CREATE (:Scribble {id: 'x'})", /^node :Scribble x: its labels/u],
  ['a node without a label', 'CREATE ({loose: true})', /^node {2}\d\S*: its labels/u],
  ['a label more', 'MATCH (s:Sentence {index: 0}) SET s:Important', /^node :\w+:\w+ n_\w+: it has a label more/u],
  ['another type of entity', "MATCH (e {id: 'e_india'}) SET e:Threat", /^node \S+ e_india: its labels/u],
  ['a type without an entity', "CREATE (:Centre {id: 'e_bare'})", /^node :Centre e_bare: its labels/u],
  ['an entity without an id', `CREATE (:Entity:Centre {${ENTITY}})`, /^node \S+ \d\S*: its id/u],
  [
    'an entity that nobody names',
    `CREATE (:Entity:Centre {id: 'e_unnamed', origin: 'extracted', ${ENTITY}})`,
    /^node \S+ e_unnamed: no version .* names it/u,
  ],
  [
    'an entity that the catalogue is said to have',
    `CREATE (:Entity:Centre {id: 'e_alleged', origin: 'catalogue', ${ENTITY}})`,
    /^node :Entity e_alleged: its name is «x», the catalogue has/u,
  ],
  [
    'a name of the catalogue',
    "MATCH (e {id: 'e_china'}) SET e.name = 'Чайна'",
    /^node :Entity e_china: its name is «Чайна», the catalogue has «Китай»/u,
  ],
  [
    'a name that articles gave',
    "MATCH (e:Centre {origin: 'extracted'}) SET e.name = 'Z'",
    /^node :Entity e_\w+: its name is «Z», the articles have/u,
  ],
  [
    'how many statements an entity has',
    "MATCH (e {id: 'e_kenya'}) SET e.statementsAsSubject = 7",
    /^node \S+ e_kenya: its counts of statements/u,
  ],
  ['an article', "CREATE (:Article {id: 'a_x'})", /^node :Article a_x: the journal/u],
  [
    'the day of an article',
    "MATCH (a:Article {sourceId: 'two'}) SET a.publishedLatest = '1999-01-01'",
    /^node :Article a_\w+: its current version or its order/u,
  ],
  ['a version', "CREATE (:ArticleVersion {id: 'v_x', articleId: 'a_x'})", /^node :ArticleVersion v_x: the journal/u],
  ['a sentence', "CREATE (:Sentence {id: 'n_x', text: 'x'})", /^node :Sentence n_x: no version/u],
  ['a statement', "CREATE (:Statement {id: 's_x', type: 'SUPPORTS'})", /^node :Statement s_x: it is of no version/u],
  [
    'whom a statement is about',
    "MATCH (s:Statement {subjectId: 'e_armenia'}) SET s.subjectId = 'e_india'",
    /^node :Statement s_\w+: its subjectId/u,
  ],
  [
    'the day of a statement',
    "MATCH (s:Statement {type: 'PROPOSED'}) SET s.dateLatest = '1999-01-01'",
    /^node :Statement s_\w+: its order/u,
  ],
  ['a near miss', "CREATE (:NearMiss {id: 'm_x', trigger: 'x'})", /^node :NearMiss m_x: it stands/u],
  ['a story', "CREATE (:Story {id: 't_x'})", /^node :Story t_x: no article/u],
  [
    'an entry of the journal',
    "CREATE (:Change {id: 'c_x', seq: 999, kind: 'load', at: datetime()})",
    /^node :Change c_x: the journal has not/u,
  ],
  [
    'a relation of a type of one’s own',
    "MATCH (a {id: 'e_india'}), (b {id: 'e_japan'}) CREATE (a)-[:LIKES]->(b)",
    /^relation e_india LIKES e_japan: no relation/u,
  ],
  [
    'a relation between other nodes than its own',
    "MATCH (a {id: 'e_india'}), (n:Sentence {id: 'n_x'}) CREATE (a)-[:SUPPORTS]->(n)",
    /^relation e_india SUPPORTS n_x: no relation/u,
  ],
  [
    'an edge that no statement derives',
    "MATCH (a {id: 'e_india'}), (b {id: 'e_japan'}) CREATE (a)-[:SUPPORTS]->(b)",
    /^relation e_india SUPPORTS e_japan: no statement/u,
  ],
  [
    'the same with counts',
    "MATCH (a {id: 'e_japan'}), (b {id: 'e_india'}) CREATE (a)-[:OPPOSES {statements: 1, tentative: 0, articles: 1, stories: 1}]->(b)",
    /^edge e_japan OPPOSES e_india: stored: 1 statements.*counted: none/u,
  ],
  [
    'an edge a second time',
    "MATCH (a {id: 'e_kenya'})-[r:SUPPORTS]->(b) CREATE (a)-[s:SUPPORTS]->(b) SET s = properties(r)",
    /^relation e_kenya SUPPORTS e_\w+: it is there more than once/u,
  ],
  [
    'an office',
    "MATCH (a {id: 'e_india'}), (b {id: 'e_japan'}) CREATE (a)-[:HELD_OFFICE {from: '1999-01-01'}]->(b)",
    /^relation e_india HELD_OFFICE e_japan: the catalogue/u,
  ],
  [
    'when a membership began',
    "MATCH (a {id: 'e_uzbekistan'})-[r:MEMBERSHIP]->() SET r.from = '1900-01-01'",
    /^relation e_uzbekistan MEMBERSHIP e_\w+: the catalogue/u,
  ],
  [
    'a merge without a decision',
    "MATCH (a {id: 'e_japan'}), (b {id: 'e_china'}) CREATE (a)-[:SAME_AS]->(b)",
    /^relation e_japan SAME_AS e_china: no decision/u,
  ],
  ['a quote', "MATCH (s:Statement {subjectId: 'e_kenya'}) SET s.quote = 'x'", /^statement s_\w+: .*QUOTE_DIFFERS/u],
];

beforeAll(async () => {
  await emptyDatabase();
  await applySchema(graph);
  await loadCatalogue(graph, catalogue);
  await loadAll(graph, ARTICLES);
});
afterAll(() => graph.close());

async function found(): Promise<readonly string[]> {
  const { faults } = await check(graph, deriving, catalogue);
  return faults.map(({ kind, what, why }) => `${kind} ${what}: ${why}`);
}

describe('what was written by hand', () => {
  test('is not what articles, the catalogue and decisions wrote', async () => {
    const decisions = createDecisions({ graph, relations, deriving });
    const why = { by: 'Анна', why: 'a test' };
    await decisions.merge('e_armenia', 'e_georgia', why);
    await decisions.correct(String(ARTICLES[0]?.statements[0]?.key), { objectId: 'e_un' }, why);
    await decisions.remove(String(ARTICLES[1]?.article.id), why);
    expect(await found()).toEqual([]);
    await decisions.restore(String(ARTICLES[1]?.article.id), why);
    await decisions.unmerge('e_armenia', why);
    expect(await found()).toEqual([]);
  });

  describe('is found', () => {
    let faults: readonly string[];
    beforeAll(async () => {
      for (const [, statement] of BY_HAND) await graph.write('by-hand', (run) => run(statement, {}));
      faults = await found();
    });

    test.each(BY_HAND.map(([title, , fault]) => [title, fault] as const))('%s', (_title, fault) => {
      expect(faults).toContainEqual(expect.stringMatching(fault));
    });
  });
});
