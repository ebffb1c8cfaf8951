import { readdirSync, readFileSync } from 'node:fs';
import { print } from 'graphql';
import { gql } from 'graphql-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, createApi } from '../../src/api/create-api.ts';
import { applySchema } from '../../src/graph/write/apply-schema.ts';
import { loadCatalogue } from '../../src/graph/write/load-catalogue.ts';
import { catalogue, deriving, loadAll, readAs, testGraph } from '../support/graph-of.ts';
import { emptyDatabase } from '../support/test-server.ts';

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly details?: unknown };
  }[];
}

const sent: string[] = [];
const graph = testGraph({ onStatement: (caller) => sent.push(caller) });
let api: Api;

async function ask(query: string, variables: Record<string, unknown> = {}, url = api.url): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

const SUPPORTERS = ['Армения', 'Сербия', 'Венгрия', 'Индия', 'Непал', 'Мексика', 'Чили'];

beforeAll(async () => {
  await emptyDatabase();
  await applySchema(graph);
  await loadCatalogue(graph, catalogue);
  await loadAll(graph, [
    readAs(
      'one',
      'Шавкат Мирзиёев предложил создать Центр изучения климата СНГ в Ташкенте.\nФорум молодёжи состоялся в Женеве.',
    ),
    readAs(
      'two',
      SUPPORTERS.map((name) => `${name} поддерживает создание Центра изучения климата СНГ.`).join('\n'),
      '2024',
    ),
    readAs('three', 'Армения поддержала Договор о границе. Чили поддержала Договор о границе.', null),
  ]);
  api = await createApi({ graph, relationTypes: [...deriving], port: 0, log: () => undefined });
});

afterAll(async () => {
  await api.stop();
  await graph.close();
});

describe('questions', () => {
  test('who proposed which centre, who supports it, with the words', async () => {
    const query = print(gql`
      {
        centres {
          nodes {
            name
            ... on Centre {
              proposedBy {
                entity {
                  __typename
                  name
                }
                statements {
                  quote
                  modality
                  sentence {
                    text
                  }
                  before {
                    text
                  }
                  after {
                    text
                  }
                  article {
                    sourceId
                  }
                }
              }
              supportedBy {
                entity {
                  name
                }
              }
            }
          }
        }
      }
    `);
    const { data } = await ask(query);
    const [centre] = (
      data as {
        centres: { nodes: { name: string; proposedBy: unknown[]; supportedBy: { entity: { name: string } }[] }[] };
      }
    ).centres.nodes;
    expect(centre?.proposedBy).toEqual([
      {
        entity: { __typename: 'Person', name: 'Шавкат Мирзиёев' },
        statements: [
          {
            quote: 'Шавкат Мирзиёев предложил создать Центр изучения климата СНГ в Ташкенте',
            modality: 'PROPOSED',
            sentence: { text: 'Шавкат Мирзиёев предложил создать Центр изучения климата СНГ в Ташкенте.' },
            before: null,
            after: { text: 'Форум молодёжи состоялся в Женеве.' },
            article: { sourceId: 'one' },
          },
        ],
      },
    ]);
    expect(centre?.supportedBy.map(({ entity }) => entity.name).sort()).toEqual([...SUPPORTERS].sort());
  });

  test.each([
    ['an inflected name', 'Мирзиёевым', 'Шавкат Мирзиёев'],
    ['an English name', 'Mirziyoyev', 'Шавкат Мирзиёев'],
    ['a beginning', 'Арме', 'Армения'],
    ['an abbreviation', 'СНГ', 'Содружество Независимых Государств'],
  ])('search finds %s', async (_kind, query, name) => {
    const { data } = await ask('query ($q: String!) { search(query: $q) { entity { name } score } }', { q: query });
    expect((data?.['search'] as { entity: { name: string } }[])[0]?.entity.name).toBe(name);
  });

  test.each(readdirSync('examples/queries'))('the example %s is answered', async (file) => {
    const { data, errors } = await ask(readFileSync(`examples/queries/${file}`, 'utf8'));
    expect(errors).toBeUndefined();
    expect(data).toBeTruthy();
  });
});

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

async function pages(field: string, first: number, more = ''): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  for (;;) {
    const query = `query ($after: String) { page: ${field}(first: ${first}, after: $after${more}) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
    const { data } = await ask(query, { after });
    const page = data?.['page'] as Page;
    ids.push(...page.nodes.map(({ id }) => id));
    if (!page.pageInfo.hasNextPage) return ids;
    after = page.pageInfo.endCursor;
  }
}

describe('paging', () => {
  test.each([
    ['statements', ''],
    ['statements', ', orderBy: OLDEST'],
    ['articles', ', orderBy: OLDEST'],
    ['entities', ''],
    ['places', ''],
    ['leaders', ''],
  ])('%s%s in pages is the whole, each once', async (field, more) => {
    const whole = await pages(field, 100, more);
    expect(whole.length).toBeGreaterThan(0);
    expect(new Set(whole).size).toBe(whole.length);
    expect(await pages(field, 1, more)).toEqual(whole);
    expect(await pages(field, 2, more)).toEqual(whole);
    const { data } = await ask(`{ page: ${field}(first: 1) { totalCount } }`);
    expect((data?.['page'] as Page).totalCount).toBe(whole.length);
  });

  test('undated articles come last both ways', async () => {
    for (const order of ['NEWEST', 'OLDEST']) {
      const { data } = await ask(`{ articles(orderBy: ${order}) { nodes { sourceId } } }`);
      expect((data?.['articles'] as { nodes: { sourceId: string }[] }).nodes.at(-1)?.sourceId).toBe('three');
    }
  });

  test('a nested `first` counts for each parent, and aliases keep apart', async () => {
    const query =
      '{ places(first: 100) { nodes { name ... on Place { one: supports(first: 1) { type } two: supports(first: 2) { type } } } } }';
    const { data } = await ask(query);
    const nodes = (data?.['places'] as { nodes: { name: string; one: unknown[]; two: unknown[] }[] }).nodes;
    const armenia = nodes.find(({ name }) => name === 'Армения');
    const chile = nodes.find(({ name }) => name === 'Чили');
    expect([armenia?.one.length, armenia?.two.length, chile?.one.length, chile?.two.length]).toEqual([1, 2, 1, 2]);
  });

  test('statements sent depend on the depth of the question, not on its rows', async () => {
    const query = (first: number): string =>
      `{ places(first: ${first}) { nodes { name ... on Place { supports(first: ${first}) { entity { name } statements(first: ${first}) { quote before { text } article { title } } } } } } }`;
    const counts: number[] = [];
    for (const first of [1, 50]) {
      sent.length = 0;
      await ask(query(first));
      counts.push(sent.length);
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[1]).toBeLessThanOrEqual(10);
  });
});

describe('bad input', () => {
  test.each([
    ['a negative page', '{ articles(first: -1) { nodes { id } } }', 'BAD_USER_INPUT'],
    ['an empty page', '{ articles(first: 0) { nodes { id } } }', 'BAD_USER_INPUT'],
    ['a huge page', '{ statements(first: 100000) { nodes { id } } }', 'BAD_USER_INPUT'],
    ['a huge nested page', '{ places { nodes { relations(first: 101) { type } } } }', 'BAD_USER_INPUT'],
    ['a broken cursor', '{ articles(after: "zzz") { nodes { id } } }', 'CURSOR_INVALID'],
    ['an empty cursor', '{ articles(after: "") { nodes { id } } }', 'CURSOR_INVALID'],
    ['an unknown field', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['no GraphQL', 'hello', 'GRAPHQL_PARSE_FAILED'],
    [
      'a deep document',
      `{ places { nodes { ${'relations { entity { '.repeat(20)} name ${'} }'.repeat(20)} } } }`,
      'LIMIT_EXCEEDED',
    ],
    [
      'a wide document',
      `{ ${Array.from({ length: 600 }, (_, index) => `f${index}: stats { seq }`).join(' ')} }`,
      'LIMIT_EXCEEDED',
    ],
  ])('%s has a code', async (_kind, query, code) => {
    const { errors } = await ask(query);
    expect(errors?.[0]?.extensions.code).toBe(code);
    expect(JSON.stringify(errors)).not.toContain('node_modules');
  });

  test('a cursor of another field or ordering is refused', async () => {
    const { data } = await ask('{ statements(first: 1) { pageInfo { endCursor } } }');
    const after = (data?.['statements'] as Page).pageInfo.endCursor;
    for (const query of [
      'query ($a: String) { articles(after: $a) { nodes { id } } }',
      'query ($a: String) { statements(after: $a, orderBy: OLDEST) { nodes { id } } }',
    ]) {
      expect((await ask(query, { a: after })).errors?.[0]?.extensions.code).toBe('CURSOR_INVALID');
    }
  });

  test.each(['a_0', 'e_nope', 's_', 'x_1', '', "e_' OR 1=1 //", 'v_1'])('nothing has the id %j', async (id) => {
    const { data, errors } = await ask(
      'query ($id: ID!) { node(id: $id) { id } entity(id: $id) { id } statement(id: $id) { id } article(id: $id) { id } }',
      { id },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ node: null, entity: null, statement: null, article: null });
  });

  test.each([
    '*',
    '"',
    'name:*',
    '(((',
    'a AND',
    '+-&&||!(){}[]^"~*?:\\/',
    '~~~',
    "'; MATCH (n) DETACH DELETE n //",
    '   ',
  ])('search takes %j as words', async (query) => {
    const { errors } = await ask('query ($q: String!) { search(query: $q) { score } }', { q: query });
    expect(errors).toBeUndefined();
  });

  test('payloads in filters are values', async () => {
    const payload = "x' OR 1=1 RETURN 1 //";
    const { data, errors } = await ask(
      'query ($f: StatementFilter) { statements(filter: $f) { totalCount nodes { id } } }',
      { f: { subject: payload, object: payload, speaker: payload, article: payload, types: [payload] } },
    );
    expect(errors).toBeUndefined();
    expect(data?.['statements']).toEqual({ totalCount: 0, nodes: [] });
  });

  test('a body that is too large or no JSON is refused', async () => {
    const large = await fetch(api.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'x'.repeat(300_000) }),
    });
    expect(large.status).toBe(413);
    const broken = await fetch(api.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' });
    expect(broken.status).toBe(400);
  });

  test('a form from another site is refused', async () => {
    const response = await fetch(api.url, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"{ stats { seq } }"}',
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('over HTTP', () => {
  test('a browser is led to GraphiQL, which asks nobody else', async () => {
    const page = await fetch(api.url, { headers: { accept: 'text/html' } });
    expect(page.url).toContain('/graphiql');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await page.text();
    expect(html).not.toMatch(/(?:src|href)="https?:/u);
    for (const [, path = ''] of html.matchAll(/(?:src|href)="(\/[^"]+)"/gu)) {
      expect((await fetch(new URL(path, api.url))).status, path).toBe(200);
    }
  });

  test('health tells life from readiness', async () => {
    expect((await fetch(new URL('/health/live', api.url))).status).toBe(200);
    expect((await fetch(new URL('/health/ready', api.url))).status).toBe(200);
  });

  test('a database that is away has a code, and the server stays', async () => {
    const away = testGraph({ uri: 'bolt://127.0.0.1:1' });
    const lonely = await createApi({ graph: away, relationTypes: [], port: 0, log: () => undefined });
    for (let round = 0; round < 2; round += 1) {
      const { errors } = await ask('{ articles { nodes { id } } }', {}, lonely.url);
      expect(errors?.[0]?.extensions.code).toBe('DATABASE_UNAVAILABLE');
    }
    expect((await fetch(new URL('/health/ready', lonely.url))).status).toBe(503);
    await lonely.stop();
    await away.close();
  });
});
