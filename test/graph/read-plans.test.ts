import neo4j from 'neo4j-driver';
import { describe, expect, test } from 'vitest';
import { cypherFile } from '../../src/graph/cypher-file.ts';
import { rootDecisionList } from '../../src/graph/read/decision-list.ts';
import { changesQuery } from '../../src/graph/read/find-changes.ts';
import { statsQuery } from '../../src/graph/read/find-stats.ts';
import { type BatchQuery, facetQuery, type ListQuery, pageQuery, totalQuery } from '../../src/graph/read/list-query.ts';
import * as lists from '../../src/graph/read/lists.ts';
import { articleLookup, entityLookup, LOOKUPS } from '../../src/graph/read/lookups.ts';
import { nest } from '../../src/graph/read/nest.ts';
import type { FilterInput } from '../../src/graph/read/predicate.ts';
import type { Wanted } from '../../src/graph/read/projections.ts';
import { searchQuery } from '../../src/graph/read/search-entities.ts';
import { driverForPlans } from '../support/fill-for-plans.ts';
import { deriving } from '../support/graph-of.ts';
import { planOf } from '../support/plan-of.ts';

const driver = driverForPlans();
const relationTypes = [...deriving];

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

const SOURCES = ['subject', 'object', 'speaker', 'article', 'type', 'edge', 'term', 'tenure', 'any'] as const;
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
    'tenures-by-office',
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
    await expectSeeks(totalQuery(list));
  });

  test.each(
    statements(null, NOTHING).filter(
      // Of one holder in one office there are few.
      ([name]) => /NEWEST|(?:subject|object|speaker|type|any), OLDEST/u.test(name) && !/term|tenure/u.test(name),
    ),
  )('%s are read in the order of the index, so that a hub costs what its page costs', async (_name, list) => {
    for (const behind of [null, ['x']])
      for (const backwards of [false, true]) {
        const query = pageQuery({ ...list, merges: false }, { behind, backwards, limit: 21 });
        const operators = await expectSeeks(query);
        expect(operators.filter((operator) => /^(?:Sort|Top|PartialSort|PartialTop)$/u.test(operator))).toEqual([]);
      }
  });

  test.each(['types', 'months', 'speakers', 'publishers', 'extractors'])('facets by %s scan nothing', async (facet) => {
    for (const [, list] of statements(null)) await expectSeeks(facetQuery(list, facet));
  });

  test.each(['subject', 'object', 'speaker'] as const)(
    'all statements of a %s are not counted: the entity keeps their number',
    (source) => {
      const question = { filter: null, order: 'NEWEST', wanted: NOTHING, relationTypes } as const;
      const list = lists.statementList(source, question);
      const below = entityLookup(names, nest('node', [{ list, page: null, total: true }]));
      for (const query of [totalQuery(list), below]) expect(query.statement, query.name).not.toMatch(/:Statement/u);
      const some = lists.statementList(source, { ...question, filter: { type: { eq: 'SUPPORTS' } } });
      expect(totalQuery(some).statement).toMatch(/:Statement/u);
    },
  );

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
  expect(statsQuery(new Set(['seq', 'articles'])).statement).not.toMatch(/:Statement|:Entity|:NearMiss/u);
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
