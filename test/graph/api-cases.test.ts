import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askData } from '../support/ask.ts';
import { type CorpusApi, startCorpusApi } from '../support/corpus-api.ts';

// What other GraphQL servers over Neo4j got wrong at one time or another.

let api: CorpusApi;
beforeAll(async () => {
  api = await startCorpusApi();
}, 240_000);
afterAll(() => api.stop());

const asked = <T>(query: string, variables: Record<string, unknown> = {}): Promise<T> =>
  askData<T>(api.url, query, variables);

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string; readonly title: string; readonly name: string }[];
}

describe('filters', () => {
  test.each([
    ['entities', 'statements', '{}'],
    ['entities', 'statements', '{ type: { eq: SUPPORTS } }'],
    ['entities', 'statementsAsObject', '{ polarity: { eq: positive } }'],
    ['articles', 'statements', '{ type: { eq: OPPOSES } }'],
  ])('%s: who has %s %s and who has none are all, with those that have nothing', async (field, list, wish) => {
    const { some, none, neither, all } = await asked<Record<'some' | 'none' | 'neither' | 'all', Page>>(
      `{ some: ${field}(filter: { ${list}: { some: ${wish} } }) { totalCount }
         none: ${field}(filter: { ${list}: { none: ${wish} } }) { totalCount }
         neither: ${field}(filter: { not: { ${list}: { some: ${wish} } } }) { totalCount }
         all: ${field} { totalCount } }`,
    );
    expect(none.totalCount).toBeGreaterThan(0);
    expect(neither.totalCount).toBe(none.totalCount);
    expect(some.totalCount + none.totalCount).toBe(all.totalCount);
  });

  test('an empty `or` passes nothing, an empty `and` everything, conditions beside `or` hold too', async () => {
    const pages = await asked<Record<string, Page>>(
      `{ or: statements(filter: { or: [] }) { totalCount } and: statements(filter: { and: [] }) { totalCount } all: statements { totalCount }
         both: statements(filter: { type: { eq: SUPPORTS }, or: [{ polarity: { eq: positive } }, { type: { eq: OPPOSES } }] }) { totalCount }
         one: statements(filter: { type: { eq: SUPPORTS }, polarity: { eq: positive } }) { totalCount } }`,
    );
    expect(pages.or?.totalCount).toBe(0);
    expect(pages.and?.totalCount).toBe(pages.all?.totalCount);
    expect(pages.both?.totalCount).toBe(pages.one?.totalCount);
  });
});

describe('order and pages', () => {
  test.each(['NEWEST', 'OLDEST'])('articles come %s first, whether or not the date is selected', async (order) => {
    const { plain, dated } = await asked<Record<'plain' | 'dated', Page>>(
      `{ plain: articles(orderBy: ${order}) { nodes { title } } dated: articles(orderBy: ${order}) { nodes { title publishedOn id url } } }`,
    );
    expect(plain.nodes.map(({ title }) => title)).toEqual(dated.nodes.map(({ title }) => title));
  });

  test.each(['statements', 'articles', 'entities', 'decisions', 'problems', 'nearMisses'])(
    'nothing of %s is a page too: first 0, and a set that is empty',
    async (field) => {
      const page =
        '{ totalCount nodes { __typename } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }';
      const { none } = await asked<Record<'none', object>>(`query ($n: Int) { none: ${field}(first: $n) ${page} }`, {
        n: 0,
      });
      expect(none).toMatchObject({
        nodes: [],
        edges: [],
        pageInfo: { hasPreviousPage: false, startCursor: null, endCursor: null },
      });
    },
  );

  test('of an empty set the total is 0', async () => {
    const { none } = await asked<{ none: Page }>(
      '{ none: articles(filter: { id: { eq: "a_0" } }) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }',
    );
    expect(none).toEqual({ totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });

  test('backwards gives the same as forwards, page by page', async () => {
    const ids: string[] = [];
    for (let before: string | null = null; ;) {
      const { page }: { page: Page & { pageInfo: { hasPreviousPage: boolean; startCursor: string } } } = await asked(
        'query ($before: String) { page: articles(last: 3, before: $before) { nodes { id } pageInfo { hasPreviousPage startCursor } } }',
        { before },
      );
      ids.unshift(...page.nodes.map(({ id }) => id));
      if (!page.pageInfo.hasPreviousPage) break;
      before = page.pageInfo.startCursor;
    }
    const { all } = await asked<{ all: Page }>('{ all: articles(first: 100) { nodes { id } } }');
    expect(ids).toEqual(all.nodes.map(({ id }) => id));
  });
});

describe('selections', () => {
  test('aliases of connections, edges, nodes, cursors and totals keep apart', async () => {
    const answer = await asked<{ one: object; two: object; rest: object }>(
      `{ one: articles(first: 1) { n: totalCount list: edges { at: cursor it: node { t: title again: title } } page: pageInfo { end: endCursor } }
         two: articles(first: 2) { list: edges { it: node { t: title } } }
         rest: articles(first: 1, orderBy: OLDEST) { list: edges { it: node { t: title } } } }`,
    );
    const { one, two, rest } = answer as Record<
      string,
      { n: number; list: { at: string; it: { t: string; again: string } }[]; page: { end: string } }
    >;
    expect(one?.list).toHaveLength(1);
    expect(one?.list[0]?.it.again).toBe(one?.list[0]?.it.t);
    expect(one?.page.end).toBe(one?.list[0]?.at);
    expect(two?.list.map(({ it }) => it.t)[0]).toBe(one?.list[0]?.it.t);
    expect(rest?.list[0]?.it.t).not.toBe(one?.list[0]?.it.t);
    expect(one?.n).toBeGreaterThan(2);
  });

  test('fragments on interfaces, in one another, and names of types alone', async () => {
    const { entities } = await asked<{ entities: { nodes: Record<string, unknown>[] } }>(
      `{ entities(first: 100) { nodes { __typename ...E } } }
       fragment E on Entity { name ... on Actor { ...A } ... on Centre { proposedBy(first: 1) { totalCount } } }
       fragment A on Actor { supports(first: 1) { nodes { __typename } totalCount } ... on Person { tenures { totalCount } } }`,
    );
    const keys = new Map(entities.nodes.map((node) => [node.__typename, Object.keys(node).sort()]));
    expect(keys.get('Person')).toEqual(['__typename', 'name', 'supports', 'tenures']);
    expect(keys.get('Place')).toEqual(['__typename', 'name', 'supports']);
    expect(keys.get('Centre')).toEqual(['__typename', 'name', 'proposedBy']);
    expect(await asked('{ statements(first: 1) { __typename nodes { __typename } } __typename }')).toEqual({
      __typename: 'Query',
      statements: { __typename: 'StatementConnection', nodes: [{ __typename: 'Statement' }] },
    });
  });

  test.each([
    ['totals', 'totalCount', ['statements:any:total']],
    ['pages', 'nodes { id }', ['statements:any']],
    ['what comes behind', 'pageInfo { hasNextPage }', ['statements:any']],
    ['a page in two ways', 'nodes { id } edges { cursor node { quote } }', ['statements:any']],
    ['no list at all', '__typename', []],
  ])('who asks for %s asks the graph for nothing else', async (_what, selection, callers) => {
    api.sent.length = 0;
    await asked(`{ statements(first: 3) { ${selection} } }`);
    expect([...api.sent]).toEqual(callers);
  });

  test.each([
    [
      'an entity',
      'query ($id: ID!) { entity(id: $id) { name statements(first: 2) { totalCount nodes { quote } } } }',
      ['entity-by-id'],
    ],
    [
      'a page',
      '{ entities(first: 3) { edges { node { name relations(first: 2) { nodes { entity { name } } } } } } }',
      ['entities'],
    ],
    [
      'a search',
      '{ search(query: "центр") { entity { name statements(role: OBJECT) { totalCount } } } }',
      ['search-entities'],
    ],
    [
      'a fragment on what all of them are',
      '{ leaders { nodes { ...L } } } fragment L on Actor { ... on Person { supports(first: 1) { totalCount } } }',
      ['leaders'],
    ],
    [
      'a fragment on what some of them are',
      '{ entities { nodes { ... on Centre { proposedBy(first: 1) { totalCount } } } } }',
      ['entities', 'relations-in:total'],
    ],
    [
      'a field under a condition',
      '{ entities { nodes { statements(first: 1) @include(if: true) { totalCount } } } }',
      ['entities', 'statements:subject:total'],
    ],
  ])(
    'lists of %s: read with their parents where all have them, else for all parents at once',
    async (_what, query, callers) => {
      const { centres } = await asked<{ centres: Page }>('{ centres(first: 1) { nodes { id } } }');
      api.sent.length = 0;
      await asked(query, query.startsWith('query') ? { id: centres.nodes[0]?.id } : {});
      expect([...api.sent]).toEqual(callers);
    },
  );

  test('the same field twice in one request is one statement', async () => {
    const { articles } = await asked<{ articles: Page }>('{ articles(first: 1) { nodes { id } } }');
    api.sent.length = 0;
    const id = articles.nodes[0]?.id;
    await asked('query ($id: ID!) { a: article(id: $id) { title } b: article(id: $id) { url } node(id: $id) { id } }', {
      id,
    });
    expect([...api.sent]).toEqual(['article-by-id']);
  });
});

describe('relations', () => {
  test('either way gives both ways, each once', async () => {
    const { entities } = await asked<{ entities: { nodes: Record<'both' | 'out' | 'in', Page>[] } }>(
      `{ entities(first: 100) { nodes { both: relations(direction: BOTH, first: 0) { totalCount } out: relations(first: 0) { totalCount } in: relations(direction: IN, first: 0) { totalCount } } } }`,
    );
    for (const { both, out, in: into } of entities.nodes)
      expect(both.totalCount).toBe(out.totalCount + into.totalCount);
    expect(entities.nodes.some(({ both }) => both.totalCount > 1)).toBe(true);
  });

  test('two ends with two relations are two edges, each with its own statements', async () => {
    const { entities } = await asked<{
      entities: {
        nodes: {
          relations: { nodes: { type: string; entity: { id: string }; statementCount: number; statements: Page }[] };
        }[];
      };
    }>(
      '{ entities(first: 40) { nodes { relations(first: 20) { nodes { type entity { id } statementCount statements(first: 0) { totalCount } } } } } }',
    );
    const edges = entities.nodes.flatMap(({ relations }) => relations.nodes);
    const keys = entities.nodes.flatMap(({ relations }, at) =>
      relations.nodes.map(({ type, entity }) => `${at} ${type} ${entity.id}`),
    );
    expect(new Set(keys).size).toBe(keys.length);
    for (const { statementCount, statements } of edges)
      expect(statements.totalCount).toBeGreaterThanOrEqual(statementCount);
  });
});
