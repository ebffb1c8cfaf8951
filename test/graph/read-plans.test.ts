import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cypherFile } from '../../src/graph/cypher-file.ts';
import { rootDecisionList } from '../../src/graph/read/decision-list.ts';
import { changesQuery } from '../../src/graph/read/find-changes.ts';
import { statsQuery } from '../../src/graph/read/find-stats.ts';
import { type BatchQuery, facetQuery, type ListQuery, pageQuery } from '../../src/graph/read/list-query.ts';
import * as lists from '../../src/graph/read/lists.ts';
import {
  findCommonNeighbours,
  findEdgesAmong,
  findEdgesOfStory,
  findNeighbours,
  findPaths,
} from '../../src/graph/read/find-paths.ts';
import { type Ask, statementRows } from '../../src/graph/read/find-proved-statements.ts';
import { articleLookup, entityLookup, LOOKUPS } from '../../src/graph/read/lookups.ts';
import { nest } from '../../src/graph/read/nest.ts';
import type { FilterInput } from '../../src/graph/read/predicate.ts';
import type { Wanted } from '../../src/graph/read/projections.ts';
import { searchQuery } from '../../src/graph/read/search-entities.ts';
import { applySchema } from '../../src/graph/write/apply-schema.ts';
import { deriving, testGraph } from '../support/graph-of.ts';
import { planOf } from '../support/plan-of.ts';
import { emptyDatabase, testDriver } from '../support/test-server.ts';

const driver = testDriver();
const relationTypes = [...deriving];

/** Planners go by counts: of nothing, a scan is as good as a walk. */
const FILL = `
UNWIND range(1, 1000) AS i
CREATE (e:Entity:Place:State {id: 'e_' + i, type: 'Place', mentioned: i % 2 = 0, nameKey: 'n' + i})
CREATE (p:Entity:Person:Leader {id: 'e_p' + i, type: 'Person', mentioned: i % 2 = 0, nameKey: 'p' + i})
CREATE (p)-[:HELD_OFFICE {office: 'o' + i, from: '2020-01-01'}]->(e)
CREATE (p)-[:PROPOSED {statements: 1}]->(e)<-[:MET_WITH {statements: 1}]-(p)
CREATE (a:Article {id: 'a_' + i, newestKey: 'k' + i, oldestKey: 'k' + i})
CREATE (a)-[:IN_STORY]->(:Story {id: 't_' + i})
CREATE (:ArticleVersion {id: 'v_' + i, articleId: 'a_' + i})
CREATE (:Problem {id: 'p_' + i}) CREATE (:NearMiss {id: 'm_' + i, current: i % 2 = 0})
CREATE (:Change {id: 'c_' + i, seq: i, kind: ['load', 'merge', 'reject'][i % 3]})
WITH i UNWIND range(1, 10) AS j
CREATE (:Statement {id: 's_' + (10 * i + j), key: 'k_' + (10 * i + j), type: 'T' + j, current: j % 2 = 0, subjectId: 'e_' + i, objectId: 'e_' + j,
  saidById: 'e_' + j, articleId: 'a_' + i, newestKey: 'k' + i, oldestKey: 'k' + i})
CREATE (:Sentence {id: 'n_' + (10 * i + j), versionId: 'v_' + i, index: j})`;

beforeAll(async () => {
  const graph = testGraph();
  await emptyDatabase();
  await applySchema(graph);
  await graph.close();
  await driver.executeQuery(FILL);
  // The samples of the indexes are those of the empty graph until they are taken anew.
  await driver.executeQuery('CALL db.resampleOutdatedIndexes()');
  await driver.executeQuery('CALL db.awaitIndexes(100)');
}, 240_000);
afterAll(async () => {
  await emptyDatabase();
  await driver.close();
});

/** Everything is selected, so that every join is in the plan. */
const names = new Set(['id', 'quote', 'subject', 'object', 'saidBy', 'article', 'entity', 'aliases', 'labels']);
const NOTHING: Wanted = { names: new Set(['id']), has: () => false, at: () => NOTHING };
const EVERYTHING: Wanted = { names, has: () => true, at: () => EVERYTHING };

const ENTITY: FilterInput = {
  or: [{ name: { startsWith: 'Т', contains: 'о' } }, { label: { in: ['State'] } }, { inCatalogue: false }],
  not: { wikidata: { eq: null } },
  statements: { some: { type: { eq: 'SUPPORTS' } }, none: { polarity: { eq: 'negative' } } },
  relations: { direction: 'BOTH', some: { type: { in: ['PROPOSED'] }, with: { type: { eq: 'Centre' } } } },
};
const STATEMENT: FilterInput = {
  and: [{ modality: { in: ['asserted'] } }, { or: [{ review: { eq: null } }, { rule: { lt: 'x', gte: 'a' } }] }],
  not: { evaluation: { eq: 'negative' } },
  date: { gte: '2019', lt: '2025-06', in: ['2020', '2021'] },
  publisher: { startsWith: 'К' },
  subjectIs: ENTITY,
  articleIs: { language: { eq: 'ru' } },
};
const ARTICLE: FilterInput = { publishedOn: { gt: '2019', lte: '2024' }, statements: { some: STATEMENT } };

const SOURCES = ['subject', 'object', 'speaker', 'article', 'type', 'edge', 'term', 'any'] as const;
const ORDERS = ['NEWEST', 'OLDEST'] as const;

const statements = (filter: FilterInput | null, wanted = EVERYTHING): readonly (readonly [string, ListQuery])[] =>
  SOURCES.flatMap((source) =>
    ORDERS.map((order) => {
      const list = lists.statementList(source, { filter, order, wanted, relationTypes });
      return [`statements by ${source}, ${order}`, { ...list, merges: source === 'any' }] as const;
    }),
  );

const entities = (filter: FilterInput | null): readonly (readonly [string, ListQuery])[] =>
  [
    { kind: null, leaders: false },
    { kind: 'Centre', leaders: false },
    { kind: null, leaders: true },
  ].flatMap((of) =>
    [true, false].map((includeUnmentioned) => {
      const question = { ...of, includeUnmentioned, filter, order: 'NAME', wanted: EVERYTHING, relationTypes } as const;
      return [
        `entities ${JSON.stringify({ ...of, includeUnmentioned })}`,
        lists.rootEntityList(question).list,
      ] as const;
    }),
  );

const relations = (wish: FilterInput | null): readonly (readonly [string, ListQuery])[] =>
  (['OUT', 'IN', 'BOTH', 'STATE'] as const).flatMap((way) =>
    (['STRONGEST', 'NAME', 'LATEST', 'EARLIEST'] as const).map((order) => {
      const direction = way === 'STATE' ? 'OUT' : way;
      const withState = way === 'STATE';
      const question = { types: ['PROPOSED', 'MET_WITH'], direction, with: wish, withState, order, relationTypes };
      return [`relations ${way}, ${order}`, lists.relationList({ ...question, wanted: EVERYTHING })] as const;
    }),
  );

const facts = (
  [
    'tenures-by-person',
    'tenures-by-place',
    'memberships-by-member',
    'memberships-by-organisation',
    'memberships-of-collective',
  ] as const
).map((source) => [source, lists.factList(source, '2024-01-01')] as const);

const PLAIN = [
  ...ORDERS.map(
    (order) => [`articles, ${order}`, lists.rootArticleList(null, order, EVERYTHING, relationTypes).list] as const,
  ),
  ['filtered articles', lists.rootArticleList(ARTICLE, 'NEWEST', EVERYTHING, relationTypes).list] as const,
  ['problems', lists.rootProblemList.list] as const,
  ['near misses', lists.rootNearMissList.list] as const,
  ['sentences', lists.sentenceList] as const,
  ['articles of a story', lists.storyArticleList('NEWEST', EVERYTHING)] as const,
  ...[null, true, false].map(
    (dangling) => [`decisions, ${dangling}`, rootDecisionList(['merge'], dangling).list] as const,
  ),
];
/** Lists with filters and joins: which index is the cheapest is the planner's choice. */
const OTHERS = [
  ...[null, STATEMENT].flatMap((filter) => statements(filter)),
  ...[null, ENTITY].flatMap((filter) => entities(filter)),
  ...relations(null),
  ...relations(ENTITY).slice(0, 1),
  ...facts,
  ...PLAIN,
];

const numbersOf = ({ parameters }: BatchQuery): readonly string[] =>
  Object.keys(parameters).filter((name) => /limit$|^most$|^reach$/u.test(name));

const plan = (query: BatchQuery): Promise<readonly string[]> =>
  planOf(driver, query.statement, {
    ...query.parameters,
    keys: [{ id: '' }],
    ...Object.fromEntries(numbersOf(query).map((name) => [name, neo4j.int(21)])),
  });

/** What looks at every node, of a label or of none, or at every pair. */
const SCANS = /AllNodesScan|NodeByLabelScan|RelationshipsScan|RelationshipTypeScan|CartesianProduct/u;

async function expectSeeks(query: BatchQuery): Promise<readonly string[]> {
  const operators = await plan(query);
  expect(operators.filter((operator) => SCANS.test(operator))).toEqual([]);
  return operators;
}

/** Every list that may be read with its parent, as it stands in the parent's statement. */
const ofParents = statements(STATEMENT).filter(([name]) => /subject|object|speaker|article/u.test(name));
const NESTED = [...ofParents, ...relations(ENTITY), ...facts];
const WHOLE = { behind: null, backwards: false, limit: 21 };

describe('every composed list', () => {
  test.each(NESTED)(
    '%s scans nothing below its parents, nor where these are searched or looked up',
    async (_name, list) => {
      const nesting = nest('e', [
        { list, page: WHOLE, total: true },
        { list, page: { ...WHOLE, backwards: true }, total: false },
      ]);
      const { list: parents } = lists.rootEntityList({
        ...{ kind: null, leaders: false, includeUnmentioned: false, filter: null, order: 'NAME', wanted: EVERYTHING },
        relationTypes,
      });
      await expectSeeks(pageQuery({ ...parents, nesting }, WHOLE));
      await expectSeeks(searchQuery({ types: null, limit: 20, nesting }));
      await expectSeeks(entityLookup(names, nest('node', [{ list, page: WHOLE, total: true }])));
    },
  );

  test.each(statements(null, NOTHING).filter(([name]) => /(?:subject|object|speaker|article), NEWEST/u.test(name)))(
    '%s are read in the order of the index below their parents too',
    async (_name, list) => {
      const operators = await expectSeeks(entityLookup(names, nest('node', [{ list, page: WHOLE, total: false }])));
      expect(operators.filter((operator) => /^(?:Sort|Top|PartialSort|PartialTop)$/u.test(operator))).toEqual([]);
    },
  );

  test.each(OTHERS)('%s scans nothing, on whatever page', async (_name, list) => {
    const [key] = list.order;
    const behind = list.order.map(({ expression }) => (/seq|index|statements/u.test(expression) ? 1 : 'x'));
    expect(key).toBeDefined();
    for (const page of [
      { behind: null, backwards: false, limit: 21 },
      { behind: null, backwards: true, limit: 21 },
      { behind, backwards: false, limit: 21 },
    ])
      await expectSeeks(pageQuery(list, page));
    await expectSeeks(facetQuery(list, 'total'));
  });

  test.each(statements(null, NOTHING).filter(([name]) => name.includes('NEWEST') && !name.includes('term')))(
    '%s are read in the order of the index, so that a hub costs what its page costs',
    async (_name, list) => {
      for (const behind of [null, ['x']])
        for (const backwards of [false, true]) {
          const query = pageQuery({ ...list, merges: false }, { behind, backwards, limit: 21 });
          const operators = await expectSeeks(query);
          expect(operators.filter((operator) => /^(?:Sort|Top|PartialSort|PartialTop)$/u.test(operator))).toEqual([]);
        }
    },
  );

  test.each(['types', 'months', 'speakers', 'publishers', 'extractors'])('facets by %s scan nothing', async (facet) => {
    for (const [, list] of statements(null)) await expectSeeks(facetQuery(list, facet));
  });

  test('alternatives of one field are walked each by itself', async () => {
    const { list, keys } = lists.rootStatementList({
      filter: { type: { in: ['PROPOSED', 'SUPPORTS', 'PROPOSED'] }, date: { lte: '2024' } },
      order: 'NEWEST',
      wanted: EVERYTHING,
      relationTypes,
    });
    expect(keys).toEqual(['PROPOSED', 'SUPPORTS']);
    expect(list.range).toEqual({ from: null, to: '2024-12-31~' });
    await expectSeeks(pageQuery(list, { behind: null, backwards: false, limit: 21 }));
  });
});

test.each(Object.entries({ ...LOOKUPS, entity: entityLookup(), article: articleLookup() }))(
  'the lookup %s seeks',
  async (_name, query) => {
    await expectSeeks(query);
  },
);

test('search and changes seek', async () => {
  await expectSeeks(searchQuery({ types: null, limit: 20 }));
  await expectSeeks(changesQuery(20));
  // Totals are read from the counts that the stores keep: the scans are of near misses and problems, which are few.
  expect(await plan(statsQuery())).not.toContain('AllNodesScan');
});

describe('what analyses read', () => {
  /** The statements that are asked for, taken down and answered with nothing. */
  async function taken(work: (ask: Ask) => readonly Promise<unknown>[]): Promise<readonly BatchQuery[]> {
    const queries: BatchQuery[] = [];
    await Promise.all(
      work((query) => {
        queries.push(query);
        return Promise.resolve([]);
      }),
    );
    return queries;
  }
  const whole = async (query: BatchQuery): Promise<readonly string[]> => {
    const numbers = Object.entries(query.parameters).map(([name, value]) => [name, neo4j.int(Number(value))] as const);
    return planOf(driver, query.statement, { ...Object.fromEntries(numbers), keys: [{ id: '' }] });
  };

  test('is sought, and sorted only when it is known to be no more than an answer may rest on', async () => {
    const queries = await taken((ask) => {
      const rows = statementRows(ask);
      return [
        rows.about(['e_1']),
        rows.saidBy(['e_1']),
        rows.ofTypes(['T1']),
        rows.ofArticles(['a_1']),
        rows.ofArticlesAndTypes(['a_1'], ['T1']),
        rows.between([]),
        rows.byIds(['s_1']),
        rows.othersAfter('e_1', [], ['T1']),
      ];
    });
    expect(queries).toHaveLength(8);
    for (const query of queries) {
      const operators = await whole(query);
      expect([
        query.name,
        operators.filter((one) => /AllNodesScan|NodeByLabelScan|Relationship\w*Scan/u.test(one)),
      ]).toEqual([query.name, []]);
      expect([query.name, operators.filter((one) => /Sort|Top/u.test(one))]).toEqual([query.name, ['Sort']]);
    }
  });

  test('of edges begins at the ends', async () => {
    const filter = {
      types: relationTypes,
      since: '2020',
      until: '2021',
      stories: 2,
      modalities: ['asserted'],
      without: ['x'],
    };
    const queries = await taken((ask) => [
      findPaths(ask, ['e_1', 'e_2'], { length: 4, count: 3, hub: 5000 }, filter),
      findNeighbours(ask, 'e_1', 20, filter),
      findCommonNeighbours(ask, ['e_1', 'e_2'], 20, filter),
      findEdgesAmong(ask, ['e_1', 'e_2'], 5, filter),
      findEdgesOfStory(ask, 't_1'),
    ]);
    for (const query of queries) {
      const operators = await whole(query);
      expect([
        query.name,
        operators.filter((one) => /AllNodesScan|NodeByLabelScan|Relationship\w*Scan/u.test(one)),
      ]).toEqual([query.name, []]);
    }
  });
});

const ROWS = [{ articleId: 'a_1', subjectId: 'e_1', objectId: 'e_2', type: 'PROPOSED', statements: 1, tentative: 0 }];
test.each([
  ['write/retire-statements', { articleId: 'a_1', versionId: 'v_1' }],
  ['write/derive-edges', { rows: ROWS }],
  ['write/bump-edges', { rows: ROWS, articleId: 'a_1' }],
  ['write/find-edges-of-articles', { articleIds: ['a_1'] }],
])('%s seeks the statements that it needs', async (name, parameters) => {
  const operators = await planOf(driver, cypherFile(name), parameters);
  // Pairs of single nodes, each found by its id, are no harm.
  expect(operators.filter((operator) => /AllNodesScan|NodeByLabelScan/u.test(operator))).toEqual([]);
});
